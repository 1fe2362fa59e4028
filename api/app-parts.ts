import type { Models } from '../agents/models/open-models.ts'
import type { TurnParts } from '../agents/run-turn.ts'
import type { Limits } from '../identity/limits.ts'
import type { Site } from '../identity/site.ts'
import type { RunningTurns } from './running-turns.ts'
import type { Viewer } from './viewer.ts'

/** What the application is made of; the composition root and the tests put it together. */
export type AppParts = TurnParts & {
  turns: RunningTurns
  /** The models that agents have; without it all have `model`. */
  models?: Models
  /** Woken when there is a new file to take in, or one was paused or cancelled. */
  intake?: { wake: () => void }
  version: string
  /** Where the files are kept that documents were read from; without it they can't be opened. */
  dataFolder?: string
  /** Checks what the product needs, one thing after another; without it there is nothing to be told of its health. */
  health?: () => AsyncIterable<HealthCheck>
  /** Where the service is reached; without it on loopback, where guests need no sign-in. */
  site?: Site
  /** How often things may be done; without it the product's own figures. */
  limits?: Limits
  /** Folder of the built web page; without it only the API answers. */
  webRoot?: string
  /** Told of every fault that a request met; the cause is for the log, never for the client. */
  onError: (error: unknown, request: { id: string; method: string; path: string }) => void
}

/** What one check found; `detail` says what to do where it is not well. */
export type HealthCheck = { name: string; ok: boolean; detail: string }

/** What a request carries from the middleware to the routes. */
export type AppEnv = { Variables: { requestId: string; viewer: Viewer } }
