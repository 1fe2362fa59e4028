import { Alert } from 'antd'
import type { ChosenPaper } from '../../api/contract/papers.ts'
import { useWords } from '../i18n/use-words.ts'
import { useItemKinds } from '../quiz/use-item-kinds.ts'
import page from '../theme/page.module.css'
import { blueprintPaperWords } from './blueprint-paper-words.ts'

/** What of a blueprint the bank did not fill. */
export function PaperShortages({ shortages }: Pick<ChosenPaper, 'shortages'>) {
  const words = useWords(blueprintPaperWords)
  const kinds = useItemKinds()
  if (shortages.length === 0) return null
  return (
    <Alert
      type="warning"
      title={
        <ul className={page.notice}>
          {shortages.map(({ type, bloom, count, chosen }, at) => (
            <li key={at}>{words.shortage(kinds.type[type], bloom && kinds.bloom[bloom], count, chosen)}</li>
          ))}
        </ul>
      }
    />
  )
}
