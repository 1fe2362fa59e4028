import { createMiddleware } from 'hono/factory'
import type { Site } from '../identity/site.ts'
import type { AppEnv } from './app-parts.ts'
import { problem, sendProblem } from './problem.ts'

const loopback = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/
const forwarding = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip']

/**
 * Answers under the names of the site only, since a foreign page must not reach the service by DNS rebinding. On loopback
 * it also refuses what a proxy passes on: behind a proxy others than this machine's could come in as guests.
 */
export function guardHost(site: Site) {
  const own = new URL(site.origin).host
  return createMiddleware<AppEnv>(async (context, next) => {
    const refuse = (title: string) =>
      sendProblem(context, problem({ status: 403, code: 'forbidden', title, requestId: context.get('requestId') }))
    const host = context.req.header('host') ?? ''
    if (!site.loopback) {
      const probe = loopback.test(host) && ['/healthz', '/readyz'].includes(context.req.path)
      if (host !== own && !probe) return refuse(`请用 ${site.origin} 打开本服务。`)
    } else if (host !== '' && !loopback.test(host)) {
      return refuse('请用 http://127.0.0.1 打开本服务。')
    } else if (forwarding.some((name) => context.req.header(name) !== undefined)) {
      return refuse('本服务只供本机使用；要经由代理给别人用，请设置 BASHAN_PUBLIC_URL 后重新启动。')
    }
    await next()
  })
}
