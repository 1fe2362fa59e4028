import { createMiddleware } from 'hono/factory'
import type { Role } from '../identity/role.ts'
import type { AppEnv } from './app-parts.ts'
import { problem, sendProblem } from './problem.ts'

/** Whom a route serves: a guest too, whoever is signed in, or these roles. What of it each one sees goes by owner. */
export type Audience = 'anyone' | 'signed-in' | readonly [Role, ...Role[]]

/** To be spread into every `createRoute`: names whom the route serves, and refuses the others before it runs. */
export function openTo(audience: Audience) {
  const guard = createMiddleware<AppEnv>(async (context, next) => {
    const { guest, role } = context.get('viewer')
    if (audience === 'anyone' || (!guest && (audience === 'signed-in' || audience.includes(role)))) return next()
    const requestId = context.get('requestId')
    const refusal = guest
      ? problem({ status: 401, code: 'not-signed-in', title: '请先登录，再使用这项功能。', requestId })
      : problem({
          status: 403,
          code: 'forbidden',
          title: '您的身份不能使用这项功能，如有需要请联系管理员。',
          requestId,
        })
    return sendProblem(context, refusal)
  })
  return { 'x-open-to': audience, middleware: guard }
}
