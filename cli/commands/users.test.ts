import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestApp } from '../../api/testing/test-app.ts'
import { usersCommands } from './users.ts'

const password = '竹背篓和青石板路 2026'
let test: ReturnType<typeof openTestApp>
let printed: string[]
let commands: ReturnType<typeof usersCommands>

beforeEach(() => {
  test = openTestApp()
  printed = []
  const print = (line: string) => printed.push(line)
  const terminal = { print, note: print, isInteractive: false, highlight: { open: '', close: '' } }
  commands = usersCommands({ database: test.database, origin: 'https://bashan.example', terminal })
})
afterEach(() => test.remove())

it('invites somebody by a link that works in a running service, and disabling ends what it gave', async () => {
  await commands.invite('Wang', { name: '示例王', role: 'teacher' })
  expect(printed[1]).toMatch(/^https:\/\/bashan\.example\/welcome#[\w-]{43}$/)
  const browser = test.browser()
  const token = printed[1]?.split('#')[1]
  expect((await browser('POST', '/api/sign-in/link/password', { token, password })).status).toBe(204)
  expect((await browser('GET', '/api/classes')).status).toBe(200)
  await commands.setDisabled('WANG', true)
  expect((await browser('GET', '/api/classes')).status).toBe(401)
  await commands.setDisabled('wang', false)
  await commands.reset('wang')
  expect(printed.at(-1)).toContain('/welcome#')
})

it('lists people with role and state, as lines or as JSON', async () => {
  await commands.invite('wang', { name: '示例王', role: 'teacher' })
  await commands.setRole('wang', 'committee')
  printed.length = 0
  await commands.list({ json: false })
  await commands.list({ json: true })
  expect(printed[0]).toBe('wang\t示例王\t伦理委员会\t未接受邀请')
  expect(JSON.parse(printed[1] ?? '')).toMatchObject({ username: 'wang', role: 'committee', hasSignIn: false })
})

it('says so when there is nobody of that name, or the last administrator would go', async () => {
  await expect(commands.reset('nobody')).rejects.toThrow('没有用户名为“nobody”的人')
  await commands.invite('guanli', { name: '示例', role: 'administrator' })
  await expect(commands.setRole('guanli', 'student')).rejects.toThrow('最后一位')
})
