import { type ChildProcess, fork } from 'node:child_process'
import { createRequire } from 'node:module'
import { setPriority } from 'node:os'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { AppError } from '../../storage/app-error.ts'
import { limits } from '../limits.ts'
import type { ParsedDocument, ParseOptions } from '../parse-file.ts'
import { unreadable } from '../unreadable.ts'
import type { ReadAnswer, ReadRequest } from './reader-process.ts'

type ReadOptions = ParseOptions & { name: string }

/** Reads files whole, as `parseFile` does. */
export type Reader = {
  read: (path: string, options: ReadOptions) => Promise<ParsedDocument>
  close: () => void
}

export type ReaderOptions = {
  silenceMilliseconds?: number
  megabytes?: number
  /** In the background the reading takes what computing time others leave. */
  inBackground?: boolean
}

const program = fileURLToPath(new URL('./reader-process.ts', import.meta.url))
const typescriptLoader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
// A group of its own, so that what the process has started ends with it.
const ownGroup = process.platform !== 'win32'

// A process that has come to this much is replaced, so that what it has piled up goes.
const recycleMegabytes = 300
const idleMilliseconds = 30_000
// Below everything that somebody waits for.
const backgroundPriority = 5

/**
 * Reads in a process of its own, one file after the other. It is kept warm for the next file, and ended with all that it
 * started when a file is silent for too long, takes too much memory, or is aborted.
 */
export function openReader(options: ReaderOptions = {}): Reader {
  const { megabytes = limits.readerMegabytes, inBackground = false } = options
  const { silenceMilliseconds = limits.readerSilenceMilliseconds } = options
  let child: ChildProcess | null = null
  let idle: NodeJS.Timeout | undefined
  let last: Promise<unknown> = Promise.resolve()

  function start(): ChildProcess {
    clearTimeout(idle)
    if (child) return child
    const started = startProcess(megabytes, inBackground)
    started.once('exit', () => {
      if (child === started) child = null
    })
    child = started
    return started
  }

  function end(): void {
    clearTimeout(idle)
    if (child) endProcess(child)
    child = null
  }

  async function readOne(path: string, options: ReadOptions): Promise<ParsedDocument> {
    options.signal?.throwIfAborted()
    const answer = await ask(start(), path, options, silenceMilliseconds).catch((error: unknown) => {
      end()
      throw error
    })
    if (answer.megabytes > recycleMegabytes) end()
    else idle = setTimeout(end, idleMilliseconds).unref()
    if (answer.kind === 'read') return answer.document
    if (answer.code === null) throw new Error(answer.cause)
    throw new AppError(answer.code, answer.message, { cause: answer.cause })
  }

  return {
    read(path, options) {
      const next = last.then(() => readOne(path, options))
      last = next.catch(() => undefined)
      return next
    },
    close: end,
  }
}

function startProcess(megabytes: number, inBackground: boolean): ChildProcess {
  const started = fork(program, [String(megabytes)], {
    execArgv: ['--import', typescriptLoader, `--max-old-space-size=${megabytes}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    detached: ownGroup,
    // The keys of models and embedders are nothing for a process that opens strangers' files.
    env: {},
  })
  // Whoever waits for an answer is told; a fault while nobody does is no reason to end the service.
  started.on('error', () => undefined)
  try {
    if (inBackground && started.pid !== undefined) setPriority(started.pid, backgroundPriority)
  } catch {
    // Where that is not allowed, the reading only competes more.
  }
  return started
}

function endProcess({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(ownGroup ? -pid : pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

/** Resolves to the answer for one file; rejects when the process is silent for too long, ends, or the signal says so. */
function ask(
  child: ChildProcess,
  path: string,
  { name, keepBlocks = false, signal, onPage }: ReadOptions,
  silenceMilliseconds: number,
): Promise<Exclude<ReadAnswer, { kind: 'page' }>> {
  let silence: NodeJS.Timeout | undefined
  const listeners = new AbortController()
  return new Promise<Exclude<ReadAnswer, { kind: 'page' }>>((resolve, reject) => {
    const tooSlow = `文件在 ${silenceMilliseconds / 1000} 秒内没有读完，请拆分后重新导入。`
    const waitOn = () => {
      clearTimeout(silence)
      silence = setTimeout(() => reject(unreadable(tooSlow)), silenceMilliseconds)
    }
    const gone = (_code: number | null, endedBy: NodeJS.Signals | null) => reject(unreadable(reasonOfEnd(endedBy)))
    const hear = (answer: ReadAnswer) => {
      waitOn()
      if (answer.kind === 'page') onPage?.(answer.done, answer.total, answer.stage)
      else resolve(answer)
    }
    child.on('message', hear).on('exit', gone).on('error', reject)
    signal?.addEventListener('abort', () => reject(signal.reason), { signal: listeners.signal })
    listeners.signal.addEventListener('abort', () => child.off('message', hear).off('exit', gone).off('error', reject))
    waitOn()
    child.send({ path, name, keepBlocks } satisfies ReadRequest, (error) => error && reject(error))
  }).finally(() => {
    clearTimeout(silence)
    listeners.abort()
  })
}

/** The watchdog and the system kill what takes too much memory, and V8 aborts; anything else is a crash. */
function reasonOfEnd(signal: NodeJS.Signals | null): string {
  return signal === 'SIGKILL' || signal === 'SIGABRT'
    ? '读取这个文件占用的内存过多，请拆分后重新导入。'
    : '读取这个文件时程序意外退出，文件可能已损坏；请重新导出后再导入。'
}
