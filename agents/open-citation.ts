import type { Access } from '../knowledge/access.ts'
import { getClause, getDocument } from '../knowledge/catalogue.ts'
import type { Connection } from '../storage/database.ts'
import type { Citation } from './answer.ts'

/** What has become of a cited text: it stands, in an edition since superseded, otherwise now, removed, or closed to the reader. */
export type CitedState = 'current' | 'superseded' | 'changed' | 'removed' | 'closed'

const notices: Record<CitedState, string | null> = {
  current: null,
  superseded: '引用的版本已被新版替代，以下为当时引用的原文。',
  changed: '资料已更新，以下为当时引用的原文。',
  removed: '资料已删除，以下为当时引用的原文。',
  closed: '这份资料已不对您开放，以下为当时引用的原文。',
}

/** Compares a citation, which keeps the words it cited, with what the library holds now and the reader may see. */
export async function openCitation(
  connection: Connection,
  access: Access,
  { clauseId, documentId, quote }: Citation,
): Promise<{ state: CitedState; notice: string | null }> {
  const state = await stateNow()
  return { state, notice: notices[state] }

  async function stateNow(): Promise<CitedState> {
    const found = await getClause(connection, access, clauseId)
    if (found === null) {
      const document = await getDocument(connection, 'everything', documentId)
      if (document === null) return 'removed'
      return (await getDocument(connection, access, documentId)) === null ? 'closed' : 'changed'
    }
    const text = squeeze(found.clause.text)
    if (!quote.split('\n').every((line) => text.includes(squeeze(line)))) return 'changed'
    return found.document.status === 'superseded' ? 'superseded' : 'current'
  }
}

const squeeze = (text: string): string => text.replaceAll(/\s+/gu, '')
