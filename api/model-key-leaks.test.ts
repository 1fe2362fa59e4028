import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openFaultServer } from '../agents/testing/fault-server.ts'
import { systemClock } from '../storage/clock.ts'
import { createBackup } from '../storage/create-backup.ts'
import { openArchive } from '../storage/read-archive.ts'
import { exampleConnection } from './testing/example-connection.ts'
import { servedRoutes } from './testing/served-routes.ts'
import { openTestApp } from './testing/test-app.ts'

const key = 'sk-kept-from-everybody-0123456789'
let test: ReturnType<typeof openTestApp>
let server: Awaited<ReturnType<typeof openFaultServer>>
beforeEach(async () => {
  server = await openFaultServer(['压差应当不低于10帕斯卡。'])
  test = openTestApp({ keepsFiles: true })
})
afterEach(async () => {
  test.remove()
  await server.close()
})

const entry = () => ({ ...exampleConnection, baseUrl: `${server.address}/v1`, key })

it('no route, refusal, fault, row of the log or list of a backup says the key of a connection', async () => {
  const administrator = await test.signedInAs('administrator')
  const told: string[] = []
  const call = async (method: string, path: string, body?: unknown) => {
    const response = await administrator(method, path, body)
    const text = await response.clone().text()
    told.push(text)
    return response
  }
  const { id } = (await (await call('POST', '/api/models/connections', entry())).json()) as { id: string }
  // It was sent, or the walk would prove nothing.
  await call('POST', `/api/models/connections/${id}/offered`)
  expect(server.state.authorization).toBe(`Bearer ${key}`)
  for (const behaviour of ['429', '500', 'reset', 'redirect', 'malformed'] as const) {
    server.state.behaviour = behaviour
    await call('POST', `/api/models/connections/${id}/test`, { model: 'demo' })
  }
  // A refused entry is told what was wrong with it, not what it was.
  await call('POST', '/api/models/connections', { ...entry(), baseUrl: 'nothing' })
  await call('PUT', `/api/models/connections/${id}`, { ...entry(), atOnce: -1 })
  await call('PUT', `/api/models/connections/${id}`, { ...entry(), key: { text: key } })
  for (const route of servedRoutes(test.app)) {
    const [method = '', path = ''] = route.split(' ')
    if (method !== 'GET' || path.endsWith('/jobs/events')) continue
    await call('GET', path.replace(':id', path.includes('/models/') ? id : 'none').replaceAll(/:\w+/g, 'none'))
  }
  const log = await test.database.read.all('select * from audit_log')
  const stored = await test.database.read.all('select * from model_connections')
  told.push(JSON.stringify(log), JSON.stringify(stored), JSON.stringify(test.faults.map(wholeFault)))
  for (const text of told) expect(text).not.toContain(key)
  expect(told.length).toBeGreaterThan(50)
}, 120_000)

it('no file of a backup holds the key in the clear', async () => {
  const administrator = await test.signedInAs('administrator')
  expect((await administrator('POST', '/api/models/connections', entry())).status).toBe(200)
  const file = join(test.folder, 'backup.zip')
  await createBackup({ dataFolder: test.folder, file, clock: systemClock })
  const archive = await openArchive(file)
  const names = [...archive.sizes.keys()]
  expect(names).toContain('manifest.json')
  for (const name of names) expect([name, (await archive.read(name)).includes(key)]).toEqual([name, false])
  archive.close()
}, 60_000)

/** A fault with what it is caused by, as a log would print it. */
function wholeFault(fault: unknown): unknown {
  if (!(fault instanceof Error)) return String(fault)
  return { ...fault, message: fault.message, stack: fault.stack, cause: wholeFault(fault.cause) }
}
