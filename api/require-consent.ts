import { createMiddleware } from 'hono/factory'
import { needsGuardian, readConsents } from '../governance/consent.ts'
import { getPerson } from '../identity/people.ts'
import type { AppEnv, AppParts } from './app-parts.ts'
import { problem, sendProblem } from './problem.ts'

/**
 * Nothing is processed before consent (个人信息保护法, Art. 13-14; below 14 a guardian's, Art. 31): whoever is signed in
 * can't start a conversation or ask. Guests are known by their browser only and see the notice; demonstration people are
 * nobody.
 */
export function requireConsent({ database, clock }: AppParts) {
  return createMiddleware<AppEnv>(async (context, next) => {
    const { guest, id } = context.get('viewer')
    if (guest || context.req.method !== 'POST') return next()
    const person = await getPerson(database.read, id)
    const now = clock()
    if (person.demo || (await readConsents(database.read, person, now)).service.given) return next()
    const minor = needsGuardian(person, now)
    return sendProblem(
      context,
      problem({
        status: 403,
        code: minor ? 'guardian-consent-needed' : 'consent-needed',
        title: minor
          ? '你还不满十四周岁，要先有监护人同意：请监护人填好同意书交给班主任，老师登记后就能提问。'
          : '请先打开“我的数据”，阅读说明并同意，然后再提问。',
        requestId: context.get('requestId'),
      }),
    )
  })
}
