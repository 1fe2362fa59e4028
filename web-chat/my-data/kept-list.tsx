import { Button } from 'antd'
import type { MyData, RecordKindView } from '../../api/contract/privacy.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import styles from '../theme/page.module.css'
import { type MyDataWords, myDataWords } from './words.ts'

/** How much of each kind is kept and for how long; what may go alone can be deleted here. */
export function KeptList({ kinds, onErase }: { kinds: MyData['kinds']; onErase: (kind: RecordKindView) => void }) {
  const { languageTag } = useText()
  const words = useWords(myDataWords)
  return (
    <section className={styles.section}>
      <h2>{words.kept}</h2>
      <ul className={styles.rows}>
        {kinds.map(({ kind, rows }) => (
          <li key={kind.id}>
            <span>
              {kind.title[languageTag]}
              <br />
              <span className={styles.soft}>{[words.rows(rows), duration(kind, words)].join(' · ')}</span>
            </span>
            {kind.erasure === 'alone' && rows > 0 && (
              <Button aria-label={`${words.erase}：${kind.title[languageTag]}`} onClick={() => onErase(kind)}>
                {words.erase}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function duration({ erasure, retention, id }: RecordKindView, words: MyDataWords): string {
  if (erasure === 'held') return words.heldByLaw
  // The account's own period is that of links that expired.
  return retention && id !== 'account' ? words.days(retention.days) : words.withAccount
}
