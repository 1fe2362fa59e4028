import type { TurnParts } from '../agents/run-turn.ts'
import type { RunningTurns } from './running-turns.ts'
import type { Viewer } from './viewer.ts'

/** What the application is made of; the composition root and the tests put it together. */
export type AppParts = TurnParts & {
  turns: RunningTurns
  version: string
  /** Folder of the built web page; without it only the API answers. */
  webRoot?: string
  /** Told of every fault that a request met; the cause is for the log, never for the client. */
  onError: (error: unknown, request: { id: string; method: string; path: string }) => void
}

/** What a request carries from the middleware to the routes. */
export type AppEnv = { Variables: { requestId: string; viewer: Viewer } }
