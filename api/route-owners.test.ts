import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { callFilled, routeFillings } from './testing/route-fillings.ts'
import { type Member, openSchool, type School } from './testing/school.ts'
import { servedRoutes } from './testing/served-routes.ts'

/** By whom a route refuses what is not there, by whom what is another's. */
const refusals = [401, 403, 404]
// Reading comes first and destroying last, so that each finds what it is called on; the caller's sessions at the very end.
const order = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE']
const lastly = [
  'DELETE /api/conversations/:id',
  'DELETE /api/resumes/:id',
  'DELETE /api/account/sessions/:id',
  'DELETE /api/people/:id/sessions',
]

let school: School
beforeAll(async () => {
  school = await openSchool()
}, 120_000)
afterAll(() => school?.test.remove())

const withIds = () => servedRoutes(school.test.app).filter((route) => route.includes(':'))
const filled = () => withIds().filter((route) => route in routeFillings)
const place = (route: string) =>
  lastly.includes(route) ? order.length + lastly.indexOf(route) : order.indexOf(route.split(' ')[0] ?? '')

describe('every route with an id in its path', () => {
  it('has a row that says whose it is', () => {
    expect(withIds().filter((route) => !(route in routeFillings))).toEqual([])
    expect(Object.keys(routeFillings).filter((route) => !withIds().includes(route))).toEqual([])
  })

  it('refuses everybody whose it is not, of the same role too, and says nothing of it', async () => {
    const secrets = [school.ids.clauseId, school.ids.studentId, school.content.stem, '本班实训']
    const letIn: unknown[] = []
    for (const route of filled()) {
      const owners = routeFillings[route]?.for ?? []
      for (const who of Object.keys(school.members) as Member[]) {
        if (owners.includes(who)) continue
        const response = await callFilled(school, route, who)
        const told = await response.text()
        // What nobody may is a conflict for some, such as a document without its file.
        const refused = refusals.includes(response.status) || (owners.length === 0 && response.status >= 400)
        if (!refused || secrets.some((secret) => told.includes(secret))) letIn.push([route, who, response.status])
      }
    }
    expect(letIn).toEqual([])
    expect(school.test.faults.filter((fault) => fault instanceof TypeError)).toEqual([])
  }, 120_000)

  it('is open to whose it is', async () => {
    const missing: unknown[] = []
    for (const route of filled().toSorted((a, b) => place(a) - place(b))) {
      const [who] = routeFillings[route]?.for ?? []
      if (who === undefined || routeFillings[route]?.with.some((id) => typeof id !== 'string' && id.word === 'none'))
        continue
      const response = await callFilled(school, route, who)
      const told = await response.text()
      if ([...refusals, 422].includes(response.status)) missing.push([route, who, response.status, told.slice(0, 200)])
    }
    expect(missing).toEqual([])
  }, 120_000)
})
