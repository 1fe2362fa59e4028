import { redact } from '../governance/redact.ts'
import { openSemantics, type Semantics } from '../knowledge/embedding/open-semantics.ts'
import type { Database } from '../storage/database.ts'
import type { Settings } from './settings.ts'

/** Search by meaning as the settings name it; no personal data of a question goes to the embedder. Null without one. */
export function openRedactedSemantics(database: Database, settings: Settings): Semantics | null {
  const semantics = openSemantics(database, {
    embedder: settings.embedder,
    url: settings.embedderUrl,
    key: settings.embedderKey,
    prefixes: settings.embedderPrefixes,
    chromaUrl: settings.chromaUrl,
  })
  return (
    semantics && { ...semantics, nearest: (question, options) => semantics.nearest(redact(question).text, options) }
  )
}
