import { eq } from 'drizzle-orm'
import { AppError } from '../../storage/app-error.ts'
import type { Clock } from '../../storage/clock.ts'
import type { Connection, Database } from '../../storage/database.ts'
import { newId } from '../../storage/new-id.ts'
import type { ModelProtocol } from '../model-connection.ts'
import { modelChoices, modelConnections } from '../schema.ts'
import type { AgentName } from './agent-names.ts'
import { isLinkLocal } from './is-link-local.ts'
import type { KeyBox } from './key-box.ts'
import type { StoredModelConnection } from './open-models.ts'

/** What an administrator writes of a connection. `key` left out keeps the one that is stored; null takes it away. */
export type ConnectionEntry = {
  title: string
  protocol: ModelProtocol
  baseUrl: string
  key?: string | null | undefined
  local: boolean
  atOnce: number
  firstMs: number
  gapMs: number
  priceIn: number | null
  priceOut: number | null
}

export type ModelChoice = typeof modelChoices.$inferSelect

// Enough to tell two keys apart, and useless to anybody else.
const keyEndLength = 4

export const listConnections = (read: Connection): Promise<StoredModelConnection[]> =>
  Promise.resolve(read.select().from(modelConnections).orderBy(modelConnections.createdAt))

export const listChoices = (read: Connection): Promise<ModelChoice[]> =>
  Promise.resolve(read.select().from(modelChoices))

/** A stored connection; throws `not-found`. */
export async function findConnection(read: Connection, id: string): Promise<StoredModelConnection> {
  const [stored] = await read.select().from(modelConnections).where(eq(modelConnections.id, id))
  if (stored) return stored
  throw new AppError('not-found', '没有这个大模型连接。')
}

export type DeskParts = { database: Database; keys: KeyBox; clock: Clock }

/** Keeps a new connection, or a change of one; its key is sealed. Returns the id; throws `input-invalid` for an address of no model. */
export async function saveConnection(parts: DeskParts, entry: ConnectionEntry, existing?: string): Promise<string> {
  const { database, keys, clock } = parts
  const { key, ...rest } = entry
  if (isLinkLocal(rest.baseUrl)) throw new AppError('input-invalid', '这个地址不能用来连接大模型，请检查后重新填写。')
  const id = existing ?? newId()
  const now = clock().toISOString()
  const sealed =
    key === undefined
      ? {}
      : {
          sealedKey: key === null ? null : keys.seal(key, id),
          // Of a short key the end would be most of it.
          keyEnd: key === null || key.length < keyEndLength * 3 ? null : key.slice(-keyEndLength),
        }
  if (existing === undefined) {
    const untested = { offered: [], structured: null, asksUsage: true, testedAt: null, testedModel: null }
    await database.write((transaction) =>
      Promise.resolve(
        transaction
          .insert(modelConnections)
          .values({ id, ...rest, ...untested, ...sealed, createdAt: now, updatedAt: now }),
      ),
    )
    return id
  }
  const before = await findConnection(database.read, id)
  // A key is for the address that it was entered for: it does not go to another one unasked.
  if (
    key === undefined &&
    before.sealedKey !== null &&
    new URL(before.baseUrl).origin !== new URL(rest.baseUrl).origin
  ) {
    throw new AppError('input-invalid', '换了地址，请重新填写密钥。')
  }
  await change(database, id, { ...rest, ...sealed, updatedAt: now })
  return id
}

/** What a test or a list of models found of a connection. */
export async function noteFindings(
  { database, clock }: DeskParts,
  id: string,
  found: Partial<Pick<StoredModelConnection, 'offered' | 'structured' | 'asksUsage' | 'testedAt' | 'testedModel'>>,
): Promise<void> {
  await change(database, id, { ...found, updatedAt: clock().toISOString() })
}

const change = (database: Database, id: string, values: Partial<StoredModelConnection>): Promise<unknown> =>
  database.write((transaction) =>
    Promise.resolve(transaction.update(modelConnections).set(values).where(eq(modelConnections.id, id))),
  )

/** Removes a connection; agents that had it have the default again. What it was used for stays counted. */
export async function removeConnection({ database }: DeskParts, id: string): Promise<void> {
  await findConnection(database.read, id)
  await database.write(async (transaction) => {
    await transaction.delete(modelChoices).where(eq(modelChoices.connectionId, id))
    await transaction.delete(modelConnections).where(eq(modelConnections.id, id))
  })
}

/** Gives an agent a model, or the quotation (no connection); null takes its choice back. */
export async function chooseModel(
  { database }: DeskParts,
  agent: AgentName,
  choice: { connectionId: string | null; model: string | null } | null,
): Promise<void> {
  if (choice !== null && choice.connectionId !== null) await findConnection(database.read, choice.connectionId)
  await database.write(async (transaction) => {
    await transaction.delete(modelChoices).where(eq(modelChoices.agent, agent))
    if (choice !== null) await transaction.insert(modelChoices).values({ agent, ...choice })
  })
}
