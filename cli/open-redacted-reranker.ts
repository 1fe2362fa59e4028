import { redact } from '../governance/redact.ts'
import { openReranker, type Reranker } from '../knowledge/embedding/open-reranker.ts'
import type { Settings } from './settings.ts'

/** The reranker that the settings name; no personal data of a question goes to it. Null without one. */
export function openRedactedReranker({ reranker: settings }: Settings): Reranker | null {
  if (settings === undefined) return null
  const reranker = openReranker(settings)
  return { ...reranker, rerank: (question, hits) => reranker.rerank(redact(question).text, hits) }
}
