import { eq } from 'drizzle-orm'
import type { Clock } from '../../storage/clock.ts'
import type { Database } from '../../storage/database.ts'
import { withBreaker } from '../model-breaker.ts'
import { connectTo, type ModelAddress, type ModelConnection } from '../model-connection.ts'
import { modelPace } from '../model-pace.ts'
import { modelChoices, modelConnections } from '../schema.ts'
import { type KeyBox, openKeyBox } from './key-box.ts'
import { checkLimits } from './limits.ts'
import { openSeats, type Seats } from './seats.ts'
import { type Prices, recordCall } from './usage.ts'
import { withMeter } from './with-meter.ts'
import { withRetries } from './with-retries.ts'

export type StoredModelConnection = typeof modelConnections.$inferSelect

/** The models that agents have, as the administrator chose them; a change holds from the next call on. */
export type Models = {
  /** The model of an agent: its own, else the default, else that of the settings; null where the sources are quoted. */
  forAgent: (agent: string) => Promise<ModelConnection | null>
  /** The address of a stored connection, with its key opened. */
  addressOf: (stored: StoredModelConnection) => ModelAddress
  keys: KeyBox
  /** The model that the settings name, used where the page has chosen nothing. */
  environment: ModelConnection | null
}

export type ModelParts = {
  database: Database
  /** Where the secret lies that seals the keys. */
  dataFolder: string
  environment: ModelConnection | null
  clock: Clock
  /** Told when a call could not be counted; the answer stands. */
  onError: (error: unknown) => void
}

/** What a connection keeps between calls: its places, and per model what the breaker knows. */
type Running = { version: string; seats: Seats; models: Map<string, ModelConnection> }

/** An attempt may begin in the first half of the time to the first words, so that it has the other half for them. */
const retryShare = 0.5

export function openModels({ database, dataFolder, environment, clock, onError }: ModelParts): Models {
  const keys = openKeyBox(dataFolder)
  const running = new Map<string, Running>()
  const steady = environment && withBreaker(withRetries(environment, modelPace.first * retryShare))

  function metered(model: ModelConnection, account: { connection: string; agent: string }, prices: Prices) {
    const named = { ...account, model: model.name.replace(/^[a-z]+:/, '') }
    return withMeter(model, {
      check: () => checkLimits(database.read, clock),
      record: (call) => recordCall(database, named, { call, prices, clock }).catch(onError),
    })
  }

  function addressOf(stored: StoredModelConnection): ModelAddress {
    const { id, protocol, baseUrl, sealedKey, structured, asksUsage } = stored
    return {
      protocol,
      baseUrl,
      apiKey: sealedKey === null ? undefined : keys.open(sealedKey, id),
      structured: structured === 'tool' || structured === 'json' ? structured : undefined,
      asksUsage,
    }
  }

  function runningOf(stored: StoredModelConnection): Running {
    const { id, updatedAt: version, atOnce } = stored
    const known = running.get(id)
    if (known?.version === version) return known
    // The places outlive a change: whoever holds one or waits goes on.
    const seats = known?.seats ?? openSeats(atOnce)
    seats.allow(atOnce)
    const fresh = { version, seats, models: new Map<string, ModelConnection>() }
    running.set(id, fresh)
    return fresh
  }

  function modelOf(stored: StoredModelConnection, model: string): ModelConnection {
    const { seats, models } = runningOf(stored)
    const known = models.get(model)
    if (known) return known
    const { local, firstMs: first, gapMs: gap } = stored
    const raw = connectTo(addressOf(stored), model)
    const opened = {
      ...withBreaker(withRetries(raw, first * retryShare)),
      local,
      pace: { ...modelPace, first, gap, warmUp: first },
      seat: seats.take,
    }
    models.set(model, opened)
    return opened
  }

  return {
    addressOf,
    keys,
    environment: steady,
    async forAgent(agent) {
      const choices = await database.read.select().from(modelChoices)
      const choice = choices.find((one) => one.agent === agent) ?? choices.find((one) => one.agent === 'default')
      if (!choice) return steady && metered(steady, { connection: 'environment', agent }, { in: null, out: null })
      const { connectionId, model } = choice
      if (connectionId === null || model === null) return null
      const [stored] = await database.read.select().from(modelConnections).where(eq(modelConnections.id, connectionId))
      if (!stored) return null
      const prices = { in: stored.priceIn, out: stored.priceOut }
      return metered(modelOf(stored, model), { connection: connectionId, agent }, prices)
    },
  }
}
