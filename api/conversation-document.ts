import type { Citation } from '../agents/answer.ts'
import type { StoredConversation, StoredMessage } from '../agents/conversations.ts'
import { blocksOfMarkdown } from '../exports/blocks-of-markdown.ts'
import type { Block, ExportDocument, SourceEntry } from '../exports/export-document.ts'
import { fixedReplyLabel, modelLabel, quotationLabel } from '../governance/ai-label.ts'
import { AppError } from '../storage/app-error.ts'

const statuses = { 'in-force': '现行', superseded: '已被替代', upcoming: '尚未实施' } as const

/** One branch of a conversation as a document: each question, its answer, the sources and the label of that answer. */
export function conversationDocument(
  conversation: StoredConversation,
  messages: readonly StoredMessage[],
  options: { leaf: string | undefined; contentId: string; provider: string; now: Date },
): ExportDocument {
  const branch = branchTo(messages, options.leaf ?? messages.at(-1)?.id)
  const at = options.now.toISOString().slice(0, 16).replace('T', ' ')
  return {
    title: conversation.title || '对话',
    subtitle: `巴山智教对话，导出于 ${at}（协调世界时）`,
    blocks: branch.flatMap(blocksOf),
    label: labelOf(branch),
    provider: options.provider,
    contentId: options.contentId,
    createdAt: options.now,
  }
}

function branchTo(messages: readonly StoredMessage[], leaf: string | undefined): StoredMessage[] {
  const byId = new Map(messages.map((message) => [message.id, message]))
  const branch: StoredMessage[] = []
  let message = byId.get(leaf ?? '')
  if (!message) throw new AppError('not-found', '这个对话里没有可以导出的内容，请先提问。')
  while (message) {
    branch.unshift(message)
    message = byId.get(message.parentId ?? '')
  }
  return branch
}

function blocksOf({ role, text, answer }: StoredMessage): Block[] {
  if (role === 'user') return [{ kind: 'heading', level: 1, text: `问：${text.trim()}` }]
  const citations = answer?.citations ?? []
  return [
    ...blocksOfMarkdown(text, 1),
    ...(citations.length === 0
      ? []
      : [{ kind: 'sources', entries: citations.map((citation) => sourceOf(citation, answer?.model)) } satisfies Block]),
    { kind: 'note', text: `【${answer?.label ?? modelLabel}】` },
  ]
}

function sourceOf(citation: Citation, model: string | undefined): SourceEntry {
  const { marker, documentTitle, standardNumber, edition, status, clause, page, quote } = citation
  const facts = [standardNumber, edition, statuses[status]].filter(Boolean).join('，')
  const place = page === null ? clause : `${clause}，第 ${page} 页`
  const source = { marker, name: `《${documentTitle}》（${facts}）${place}` }
  // An answer put together from quotations has said these words already.
  return model === 'quotation' ? source : { ...source, quote: quote.replaceAll(/\s+/g, ' ') }
}

/** The label of the whole: that of a model as soon as one word is a model's. */
function labelOf(branch: readonly StoredMessage[]): string {
  const labels = branch.flatMap(({ role, answer }) => (role === 'assistant' ? [answer?.label ?? modelLabel] : []))
  return (
    [modelLabel, quotationLabel, fixedReplyLabel].find((label) => labels.includes(label)) ?? labels[0] ?? modelLabel
  )
}
