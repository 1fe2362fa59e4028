import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'

let folder: string
let started: ChildProcess[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bashan-start-'))
  started = []
})

afterEach(async () => {
  for (const child of started.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null)) {
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  rmSync(folder, { recursive: true, force: true })
})

it('serves the page and the API, and is gone within five seconds of SIGTERM to npm', async () => {
  const port = await freePort()
  const server = npmStart({ PORT: String(port), BASHAN_DATA: folder })
  const address = `http://127.0.0.1:${port}`
  await untilReady(`${address}/readyz`, server)
  expect((await fetch(`${address}/healthz`)).status).toBe(200)
  const page = await fetch(address)
  expect(page.headers.get('content-type')).toContain('text/html')
  expect(await page.text()).toContain('<div id="root">')
  server.kill('SIGTERM')
  await expect
    .poll(
      () =>
        fetch(`${address}/healthz`).then(
          () => 'serving',
          () => 'gone',
        ),
      { timeout: 5000 },
    )
    .toBe('gone')
})

it('says at once, in one sentence, that the port is in use, and which other to take', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const port = portOf(other)
  const { code, stderr } = await ended(npmStart({ PORT: String(port), BASHAN_DATA: folder }))
  other.close()
  expect(code).toBe(1)
  expect(sentences(stderr)).toEqual([
    expect.stringMatching(new RegExp(`端口 ${port} 已被占用.*PORT=${port + 1} npm start`)),
  ])
})

it('says in one sentence that the data folder cannot be written', async () => {
  const file = join(folder, 'a-file')
  writeFileSync(file, '')
  const { code, stderr } = await ended(npmStart({ PORT: '0', BASHAN_DATA: join(file, 'data') }))
  expect(code).toBe(1)
  expect(sentences(stderr)).toEqual([expect.stringMatching(/打不开数据文件.*BASHAN_DATA/)])
})

it('says in one sentence which setting is wrong', async () => {
  const { code, stderr } = await ended(npmStart({ PORT: 'eighty', BASHAN_DATA: folder }))
  expect(code).toBe(1)
  expect(sentences(stderr)).toEqual([expect.stringContaining('PORT')])
})

it('refuses a Node that is too old before it reads anything else', () => {
  const pretend = 'data:text/javascript,Object.defineProperty(process,"version",{value:"v18.20.4"})'
  for (const script of ['start', 'bashan', 'test']) {
    const { status, stderr } = spawnSync(process.execPath, ['--import', pretend, `scripts/${script}.mjs`], {
      encoding: 'utf8',
    })
    expect(status).toBe(1)
    expect(stderr).toContain('本机的 Node.js 是 v18.20.4')
  }
})

it('passes on the exit code of a command, and keeps its output clean', () => {
  const bashan = (...args: string[]) =>
    spawnSync(process.execPath, ['scripts/bashan.mjs', ...args], {
      encoding: 'utf8',
      env: { ...process.env, BASHAN_DATA: folder },
    })
  const version = bashan('--version')
  expect([version.status, version.stdout, version.stderr]).toEqual([0, '0.1.0\n', ''])
  expect(bashan('no-such-command').status).toBe(2)
})

function npmStart(settings: Record<string, string>): ChildProcess {
  const child = spawn('npm', ['start', '--silent'], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'ignore', 'pipe'],
    shell: process.platform === 'win32',
  })
  started.push(child)
  return child
}

async function ended(child: ChildProcess): Promise<{ code: number | null; stderr: string }> {
  let stderr = ''
  child.stderr?.on('data', (part) => {
    stderr += part
  })
  await once(child, 'close')
  return { code: child.exitCode, stderr }
}

async function untilReady(address: string, server: ChildProcess): Promise<void> {
  const ready = () =>
    fetch(address).then(
      ({ ok }) => ok,
      () => false,
    )
  while (!(await ready())) {
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}`)
    await wait(50)
  }
}

/** The lines of the error output, without what the first start reports of building the page. */
const sentences = (stderr: string) => stderr.split('\n').filter((line) => line !== '' && !line.startsWith('正在'))

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const port = portOf(server)
  server.close()
  await once(server, 'close')
  return port
}

function portOf(server: ReturnType<typeof createServer>): number {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}
