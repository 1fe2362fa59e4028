import { clauseHeading } from '../../knowledge/clause-heading.ts'
import type { SearchHit } from '../../knowledge/search.ts'
import type { ItemContent, ItemSource } from '../../teaching/quiz-item.ts'
import { clauseName } from '../cite.ts'
import { splitSentences } from '../split-sentences.ts'

const quantity =
  /(\d+(?:\.\d+)?)(?=\s*(?:%|‰|℃|帕斯卡|帕|Pa|小时|分钟|秒|s|min|h|年|天|日|个月|次|人|g|克|mL|毫升|cm|米|mm|μm))/u

/** An item that code can grade, made from a sentence of a clause; null where the clause holds nothing of the kind. */
export function practiceItem(hit: SearchHit): ItemContent | null {
  const { heading, body } = clauseHeading(hit.clause)
  for (const { text } of splitSentences(body)) {
    const [value] = quantity.exec(text) ?? []
    if (value === undefined) continue
    const source: ItemSource = {
      clauseId: hit.clause.id,
      documentId: hit.document.id,
      documentTitle: hit.document.title,
      clause: hit.clause.label,
      page: hit.clause.page,
      quote: text,
    }
    const subject = heading ? `（${heading}）` : ''
    return {
      type: 'fill-in',
      stem: `根据${clauseName(hit.document.title, hit.clause.label)}${subject}：${text.replace(quantity, '____')}`,
      situation: '',
      bloom: 'remember',
      difficulty: 2,
      knowledge: 'memory',
      marks: 1,
      explanation: text,
      sources: [source],
      blanks: [{ accepted: [value] }],
    }
  }
  return null
}
