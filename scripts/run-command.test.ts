import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, it } from 'vitest'
import { runCommand } from './run-command.mjs'

const node = (code: string) => runCommand(process.execPath, ['-e', code])

it('resolves to the exit code', async () => {
  expect(await node('process.exit(3)')).toBe(3)
})

it('resolves to 128 + n after signal n', async () => {
  expect(await node('process.kill(process.pid, "SIGKILL")')).toBe(137)
})

it('passes a signal on and waits for the program to end in its own way', async () => {
  const child = `process.on('SIGTERM', () => process.exit(7)); setInterval(() => {}, 1000); console.log('ready')`
  const parent = `import('./scripts/run-command.mjs').then(async ({ runCommand }) => {
    process.exit(await runCommand(process.execPath, ['-e', ${JSON.stringify(child)}]))
  })`
  const running = spawn(process.execPath, ['-e', parent], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(running.stdout, 'data')
  running.kill('SIGTERM')
  expect((await once(running, 'exit'))[0]).toBe(7)
})
