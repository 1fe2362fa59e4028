import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import type { BenchContext, Measurements } from './bench-context.ts'
import { percentile } from './percentile.ts'

const runs = 5
const patienceMs = 120_000

/** `npm start` with everything installed and built, until /readyz says yes; beside the start of an empty Node. */
export async function benchStart({ scratchFolder, environment }: BenchContext): Promise<Measurements> {
  const first = await timeToReady(scratchFolder, environment)
  const warm: number[] = []
  const bare: number[] = []
  for (let run = 0; run < runs; run++) {
    warm.push(await timeToReady(scratchFolder, environment))
    const began = performance.now()
    spawnSync(process.execPath, ['-e', '0'])
    bare.push(performance.now() - began)
  }
  const median = percentile(warm, 0.5)
  return {
    'first start, with the sample corpus': `${(first / 1000).toFixed(2)} s`,
    [`start, median of ${runs}`]: `${(median / 1000).toFixed(2)} s`,
    'node -e 0, median': `${percentile(bare, 0.5).toFixed(0)} ms`,
    ratio: (median / percentile(bare, 0.5)).toFixed(1),
  }
}

async function timeToReady(dataFolder: string, environment: NodeJS.ProcessEnv): Promise<number> {
  const port = await freePort()
  const began = performance.now()
  const server = spawn('npm', ['start'], {
    env: { ...environment, PORT: String(port), BASHAN_DATA: dataFolder },
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  const ended = once(server, 'exit')
  try {
    while (!(await isReady(port))) {
      if (server.exitCode !== null || performance.now() - began > patienceMs)
        throw new Error('npm start did not get ready')
      await wait(20)
    }
    return performance.now() - began
  } finally {
    server.kill('SIGTERM')
    await ended
    // npm ends before the server that it started does.
    while (await isReady(port)) await wait(20)
  }
}

async function isReady(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  )
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}
