import type { ItemAnswer } from '../../api/contract/item.ts'
import { readStored, writeStored } from '../use-setting.ts'
import type { TurnMode } from './use-turn.ts'

/** A question that the server has not confirmed yet. */
export type Waiting = {
  text: string
  parentId: string | null
  mode?: TurnMode | undefined
  itemAnswer?: ItemAnswer | undefined
}

const key = (conversationId: string | null): string => `outbox.${conversationId ?? 'new'}`

/** What waits in this browser to be sent in a conversation; null where nothing does, or what was kept can't be read. */
export function readOutbox(conversationId: string | null): Waiting | null {
  try {
    const kept: unknown = JSON.parse(readStored(key(conversationId)) ?? 'null')
    return isWaiting(kept) ? kept : null
  } catch {
    return null
  }
}

/** Keeps a question until the server has it, also over a reload; null forgets it. */
export function writeOutbox(conversationId: string | null, waiting: Waiting | null): void {
  writeStored(key(conversationId), waiting === null ? '' : JSON.stringify(waiting))
}

function isWaiting(kept: unknown): kept is Waiting {
  if (typeof kept !== 'object' || kept === null) return false
  const { text, parentId } = kept as Partial<Waiting>
  return typeof text === 'string' && text !== '' && (parentId === null || typeof parentId === 'string')
}
