import { execFile, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const folder = fileURLToPath(new URL('../../../.cache/chroma', import.meta.url))
const version = '1.5.9'
const startMs = 60_000

export type ChromaServer = { address: string; close: () => void }

/**
 * Starts a real Chroma server on an empty folder. The first time it is installed from PyPI into .cache/chroma (half a
 * gigabyte, about half a minute); where that can't be, answers why.
 */
export async function openChromaServer(): Promise<ChromaServer | { missing: string }> {
  const program = join(folder, 'bin', 'chroma')
  if (!existsSync(program)) {
    try {
      await run('python3', ['-m', 'venv', folder])
      await run(join(folder, 'bin', 'pip'), ['install', '-q', `chromadb==${version}`], { timeout: 300_000 })
    } catch (error) {
      rmSync(folder, { recursive: true, force: true })
      return {
        missing: `pip could not install chromadb (${error instanceof Error ? error.message.split('\n')[0] : ''})`,
      }
    }
  }
  const port = await freePort()
  const data = mkdtempSync(join(tmpdir(), 'bashan-chroma-'))
  const server = spawn(program, ['run', '--path', data, '--host', '127.0.0.1', '--port', String(port)], {
    stdio: 'ignore',
  })
  const address = `http://127.0.0.1:${port}`
  const close = () => {
    server.kill()
    rmSync(data, { recursive: true, force: true })
  }
  const deadline = performance.now() + startMs
  while (performance.now() < deadline) {
    const alive = await fetch(`${address}/api/v2/heartbeat`).then(
      (response) => response.ok,
      () => false,
    )
    if (alive) return { address, close }
    await sleep(100)
  }
  close()
  throw new Error('the Chroma server did not start')
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
