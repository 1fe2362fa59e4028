import { Tag } from 'antd'
import type { BankItemView } from '../../api/contract/question-bank.ts'
import { useWords } from '../i18n/use-words.ts'
import { useItemKinds } from '../quiz/use-item-kinds.ts'
import page from '../theme/page.module.css'
import { bankWords } from './bank-words.ts'
import styles from './question-bank.module.css'

type Status = BankItemView['status']

/** How far an item is signed off. */
export function BankStatusTag({ status }: { status: Status }) {
  const kinds = useItemKinds()
  const signed = status === 'approved' || status === 'published'
  return <Tag color={signed ? 'success' : 'default'}>{kinds.status[status]}</Tag>
}

/** What an item is and who made it: model, rules or a person. */
export function ItemFacts({ item }: { item: BankItemView }) {
  const words = useWords(bankWords)
  const kinds = useItemKinds()
  const { content, tags, version, mine } = item
  const facts = [
    kinds.type[content.type],
    kinds.bloom[content.bloom],
    kinds.knowledge[content.knowledge],
    words.facts(content.difficulty, content.marks),
    words.version(version),
    mine ? null : words.colleague,
  ]
  return (
    <div className={styles.facts}>
      <BankStatusTag status={item.status} />
      <OriginTag item={item} />
      <span className={page.soft}>{facts.filter(Boolean).join(' · ')}</span>
      {tags.map((tag) => (
        <Tag key={tag}>{tag}</Tag>
      ))}
    </div>
  )
}

/** Says of an item whether a model, code or a person wrote it. */
export function OriginTag({ item: { origin, model } }: { item: Pick<BankItemView, 'origin' | 'model'> }) {
  const words = useWords(bankWords)
  if (origin === 'hand') return <Tag>{words.byHand}</Tag>
  if (origin === 'imported') return <Tag>{words.imported}</Tag>
  const byModel = model !== null && model !== 'quotation'
  return <Tag>{byModel ? words.byModel(model) : words.byRules}</Tag>
}
