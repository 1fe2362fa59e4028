import type { TurnParts } from '../agents/run-turn.ts'
import type { RunningTurns } from './running-turns.ts'
import type { Viewer } from './viewer.ts'

/** What the application is made of; the composition root and the tests put it together. */
export type AppParts = TurnParts & {
  turns: RunningTurns
  /** Takes in files that people upload; without it the library only reads. */
  intake?: { originals: string; wake: () => void }
  version: string
  /** Where the files are kept that documents were read from; without it they can't be opened. */
  dataFolder?: string
  /** Folder of the built web page; without it only the API answers. */
  webRoot?: string
  /** Told of every fault that a request met; the cause is for the log, never for the client. */
  onError: (error: unknown, request: { id: string; method: string; path: string }) => void
}

/** What a request carries from the middleware to the routes. */
export type AppEnv = { Variables: { requestId: string; viewer: Viewer } }
