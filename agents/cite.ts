import type { SearchHit } from '../knowledge/search.ts'
import type { Citation } from './answer.ts'

/** A citation of a clause under the number it carries in the answer, with the words that it is cited for. */
export function cite(hit: SearchHit, marker: number, quote: string): Citation {
  const { clause, document } = hit
  return {
    marker,
    clauseId: clause.id,
    documentId: document.id,
    documentTitle: document.title,
    standardNumber: document.standardNumber,
    edition: document.edition,
    status: document.status,
    clause: clause.label,
    path: clause.path,
    page: clause.page,
    ...(document.example ? { example: true } : {}),
    ...(typeof clause.confidence === 'number' ? { confidence: clause.confidence } : {}),
    quote,
  }
}

/** How a clause is named in running text: 《药品生产质量管理规范（2010年修订）》第四十八条. */
export function clauseName(documentTitle: string, label: string): string {
  const joint = /^第/.test(label) || label === documentTitle ? '' : ' '
  return label === documentTitle ? `《${documentTitle}》` : `《${documentTitle}》${joint}${label}`
}
