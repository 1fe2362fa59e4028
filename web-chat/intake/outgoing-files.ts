import type { JobView } from '../../api/contract/jobs.ts'
import type { FileFault } from './check-file.ts'
import { sendFile } from './send-file.ts'

/** A file that was chosen and is not with the server yet. */
export type OutgoingFile = {
  id: number
  file: File
  collection: string
  state: 'waiting' | 'sending' | 'failed' | 'refused'
  /** The share that has been sent, 0 to 1. */
  sent: number
  error: unknown
  fault: FileFault | null
}

const atOnce = 2
const sending = new Map<number, AbortController>()
const listeners = new Set<() => void>()
let files: readonly OutgoingFile[] = []
let nextId = 1
let onSent: (job: JobView) => void = () => undefined

/**
 * The files on their way to the server. They are kept outside the page, so that sending goes on while another page of the
 * application is open; the browser asks before it closes while some are not sent.
 */
export const outgoingFiles = {
  get: () => files,
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  /** Sends files into a collection; those with a fault are only shown with it. */
  add(chosen: { file: File; fault: FileFault | null }[], collection: string, whenSent: (job: JobView) => void) {
    onSent = whenSent
    const added = chosen.map(({ file, fault }): OutgoingFile => {
      const state = fault === null ? 'waiting' : 'refused'
      return { id: nextId++, file, collection, state, sent: 0, error: null, fault }
    })
    set([...files, ...added])
    sendNext()
  },
  retry(id: number) {
    change(id, { state: 'waiting', sent: 0, error: null })
    sendNext()
  },
  /** Takes a file off the list; one that is being sent is broken off. */
  remove(id: number) {
    sending.get(id)?.abort()
    set(files.filter((one) => one.id !== id))
  },
}

function sendNext() {
  while (sending.size < atOnce) {
    const next = files.find(({ state }) => state === 'waiting')
    if (next === undefined) return
    void send(next)
  }
}

async function send({ id, file, collection }: OutgoingFile): Promise<void> {
  const controller = new AbortController()
  sending.set(id, controller)
  change(id, { state: 'sending' })
  try {
    const onProgress = (sent: number) => change(id, { sent })
    onSent(await sendFile(file, { collection, signal: controller.signal, onProgress }))
    set(files.filter((one) => one.id !== id))
  } catch (error) {
    change(id, { state: 'failed', error })
  }
  sending.delete(id)
  sendNext()
}

function change(id: number, to: Partial<OutgoingFile>) {
  set(files.map((one) => (one.id === id ? { ...one, ...to } : one)))
}

function set(changed: readonly OutgoingFile[]) {
  files = changed
  const unsent = files.some(({ state }) => state === 'waiting' || state === 'sending')
  if (unsent) addEventListener('beforeunload', askBeforeLeaving)
  else removeEventListener('beforeunload', askBeforeLeaving)
  for (const listener of listeners) listener()
}

function askBeforeLeaving(event: BeforeUnloadEvent) {
  event.preventDefault()
  // Chrome before 119 asks only so.
  event.returnValue = true
}
