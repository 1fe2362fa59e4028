import { createMiddleware } from 'hono/factory'
import type { AppEnv } from './app-parts.ts'
import { problem, sendProblem } from './problem.ts'

const loopback = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/

/** On loopback, refuses requests under another host name: a foreign page must not reach the service by DNS rebinding. */
export const guardHost = createMiddleware<AppEnv>(async (context, next) => {
  const host = context.req.header('host') ?? ''
  if (host !== '' && !loopback.test(host)) {
    const title = '请用 http://127.0.0.1 打开本服务。'
    return sendProblem(context, problem({ status: 403, code: 'forbidden', title, requestId: context.get('requestId') }))
  }
  await next()
})
