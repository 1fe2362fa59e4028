import type { Message } from '../../api/contract/chat.ts'
import type { Dictionary } from '../i18n/zh.ts'
import { percent } from '../reader/percent.ts'

/** An answer as plain text to take elsewhere: never without its sources and its AI label. */
export function answerAsText(message: Message, text: Dictionary): string {
  const citations = message.answer?.citations ?? []
  const sources = citations.map((citation) => {
    const edition = [citation.standardNumber, citation.edition, text.status[citation.status]].filter(Boolean).join('，')
    const page = citation.page === null ? '' : `，${text.page(citation.page)}`
    const sureness = citation.confidence === undefined ? '' : `（${text.recognised(percent(citation.confidence))}）`
    return `[${citation.marker}] 《${citation.documentTitle}》（${edition}）${citation.clause}${page}${sureness}`
  })
  return [
    message.text.trim(),
    ...(sources.length > 0 ? [[`${text.sourcesTitle}：`, ...sources].join('\n')] : []),
    `【${message.answer?.label ?? text.aiLabel}】`,
  ].join('\n\n')
}
