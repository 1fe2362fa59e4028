import type { BankItemView } from '../../api/contract/question-bank.ts'
import { useWords } from '../i18n/use-words.ts'
import { useItemKinds } from '../quiz/use-item-kinds.ts'
import page from '../theme/page.module.css'
import { Badge } from './badge.tsx'
import { bankWords } from './bank-words.ts'
import styles from './question-bank.module.css'

type Status = BankItemView['status']

/** How far an item is signed off. */
export function BankStatusTag({ status }: { status: Status }) {
  const kinds = useItemKinds()
  const signed = status === 'approved' || status === 'published'
  return <Badge tone={signed ? 'good' : undefined}>{kinds.status[status]}</Badge>
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
        <Badge key={tag}>{tag}</Badge>
      ))}
    </div>
  )
}

/** Says of an item whether a model, code or a person wrote it. */
export function OriginTag({ item: { origin, model } }: { item: Pick<BankItemView, 'origin' | 'model'> }) {
  const words = useWords(bankWords)
  if (origin === 'hand') return <Badge>{words.byHand}</Badge>
  if (origin === 'imported') return <Badge>{words.imported}</Badge>
  const byModel = model !== null && model !== 'quotation'
  return <Badge>{byModel ? words.byModel(model) : words.byRules}</Badge>
}
