import { type ChildProcess, fork } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { canary, type HostileFile } from './hostile-file.ts'
import { writeHostileFiles } from './hostile-files.ts'
import type { ParsedHostile } from './parse-hostile.ts'

// Readers run in a process with a heap of this size, as the queue runs them; time is wide for a busy machine.
const heapMegabytes = 512
const residentMegabytes = 1536
const longestMilliseconds = 30_000

type Answer = ParsedHostile | { outcome: 'died' | 'endless'; message: string }

let root = ''
let files: (HostileFile & { path: string })[] = []
let reader: ChildProcess | null = null

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'hostile-'))
  await mkdir(join(root, 'work'))
  files = await writeHostileFiles(root)
}, 120_000)

afterAll(async () => {
  reader?.kill('SIGKILL')
  await rm(root, { recursive: true })
})

test('every hostile file ends within its limits in a clear sentence or a safe reading', {
  timeout: 900_000,
}, async () => {
  const before = await listing()
  const wrong: string[] = []
  for (const file of files) {
    const answer = await parse(file.path)
    const problem = problemOf(file, answer)
    if (problem !== null) wrong.push(`${file.name}: ${problem} (${answer.message})`)
  }
  expect(wrong).toEqual([])
  expect(await listing(), 'files written outside').toEqual(before)
  expect(files.length).toBeGreaterThanOrEqual(40)
})

function problemOf(file: HostileFile, answer: Answer): string | null {
  if (!('words' in answer)) return answer.outcome
  if (answer.outcome === 'broke') return 'an error that is not for the user'
  if (file.outcome !== 'either' && answer.outcome !== file.outcome) return `${answer.outcome}, not ${file.outcome}`
  if (answer.outcome === 'refused' && !/[一-鿿].*。$/.test(answer.message)) return 'no clear sentence'
  if (answer.words.includes(canary)) return 'read a file outside'
  if (answer.connections.length > 0) return `reached for the network: ${answer.connections.join()}`
  if (answer.megabytes > residentMegabytes) return `took ${answer.megabytes} MB`
  return null
}

/** Reads one file in the process of the readers, which is started anew after it had to be ended or has grown. */
async function parse(path: string): Promise<Answer> {
  const child = reader ?? start()
  reader = child
  const answer = await new Promise<Answer>((done) => {
    const timer = setTimeout(
      () => done({ outcome: 'endless', message: `${longestMilliseconds} ms` }),
      longestMilliseconds,
    )
    const end = (result: Answer) => {
      clearTimeout(timer)
      child.removeAllListeners()
      done(result)
    }
    child.once('message', (message) => end(message as ParsedHostile))
    child.once('exit', (code, signal) => end({ outcome: 'died', message: `${code ?? signal}` }))
    child.send(path)
  })
  if (!('words' in answer) || answer.megabytes > heapMegabytes) {
    child.removeAllListeners()
    child.kill('SIGKILL')
    reader = null
  }
  return answer
}

function start(): ChildProcess {
  return fork(join(import.meta.dirname, 'parse-hostile.ts'), {
    cwd: join(root, 'work'),
    execArgv: ['--import', import.meta.resolve('tsx'), `--max-old-space-size=${heapMegabytes}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
}

async function listing(): Promise<string[]> {
  return (await readdir(root, { recursive: true })).sort()
}
