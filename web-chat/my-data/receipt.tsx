import { Button } from 'antd'
import type { ErasureReceiptView, RecordKindView } from '../../api/contract/privacy.ts'
import { minuteOf } from '../i18n/moments.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import styles from '../theme/page.module.css'
import { myDataWords } from './words.ts'

/** What was erased and what was not, to be kept. */
export function Receipt({ receipt, kinds }: { receipt: ErasureReceiptView; kinds: RecordKindView[] }) {
  const { languageTag } = useText()
  const words = useWords(myDataWords)
  const titleOf = (id: string) => kinds.find((kind) => kind.id === id)?.title[languageTag] ?? id
  const erased = receipt.erased.filter(({ rows }) => rows > 0)
  // Only when all went was the link from the log's pseudonym cut.
  const whole = receipt.erased.some(({ kind }) => kind === 'account')
  const why = whole ? words.why : words.whyKind

  function download() {
    const address = URL.createObjectURL(new Blob([JSON.stringify(receipt, null, 2)], { type: 'application/json' }))
    const link = Object.assign(document.createElement('a'), { href: address, download: `bashan-${receipt.id}.json` })
    link.click()
    URL.revokeObjectURL(address)
  }

  return (
    <section className={styles.card} role="status">
      <h2>{words.receipt}</h2>
      <dl className={styles.stacked}>
        <dt>{words.receiptId}</dt>
        <dd>{receipt.id}</dd>
        <dt>{words.receiptAt}</dt>
        <dd>{minuteOf(receipt.at, languageTag)}</dd>
        <dt>{words.erased}</dt>
        <dd>{erased.map(({ kind, rows }) => `${titleOf(kind)} ${words.rows(rows)}`).join('；') || words.rows(0)}</dd>
        <dt>{words.left}</dt>
        <dd>
          {receipt.kept.map((one) => `${titleOf(one.kind)} ${words.rows(one.rows)}（${why[one.why]}）`).join('；')}
        </dd>
        <dt>{words.receiptHash}</dt>
        <dd>{receipt.hash}</dd>
      </dl>
      <div>
        <Button onClick={download}>{words.download}</Button>
      </div>
    </section>
  )
}
