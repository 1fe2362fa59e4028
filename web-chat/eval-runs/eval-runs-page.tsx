import { useWords } from '../i18n/use-words.ts'
import { OnlyFor } from '../staff/only-for.tsx'
import page from '../theme/page.module.css'
import { EvalRunList } from './eval-run-list.tsx'
import { EvalRunView } from './eval-run-view.tsx'
import { evalWords } from './words.ts'

/** What the evals found: the runs, or the one that the address names. */
export function EvalRunsPage({ item }: { item?: string | undefined }) {
  const words = useWords(evalWords)
  return (
    <div className={page.scroller}>
      <div className={page.page} style={{ maxWidth: '60rem' }}>
        <h1 className={page.title}>{words.title}</h1>
        <OnlyFor roles={['committee', 'administrator']}>
          {item === undefined ? <EvalRunList /> : <EvalRunView name={item} />}
        </OnlyFor>
      </div>
    </div>
  )
}
