import { Tabs } from 'antd'
import { useWords } from '../i18n/use-words.ts'
import { OnlyFor } from '../staff/only-for.tsx'
import page from '../theme/page.module.css'
import { AssignedTab } from './assigned-tab.tsx'
import { AssignmentPage } from './assignment-page.tsx'
import { ConfirmPage } from './confirm-page.tsx'
import { PaperFromBlueprint } from './paper-from-blueprint.tsx'
import { PaperPage } from './paper-page.tsx'
import { paperWords } from './paper-words.ts'
import styles from './papers.module.css'
import { PapersTab } from './papers-tab.tsx'

/** A teacher's papers and the quizzes made of them: `quiz:` and `sitting:` before an id name those, `blueprint` making one to a plan. */
export function PapersPage({ item }: { item?: string | undefined }) {
  return (
    <div className={page.scroller}>
      <div className={`${page.page} ${styles.page}`}>
        <OnlyFor roles={['teacher']}>{contentFor(item)}</OnlyFor>
      </div>
    </div>
  )
}

function contentFor(item: string | undefined) {
  if (item === undefined) return <Start />
  const [, plan] = /^blueprint(?::(.+))?$/u.exec(item) ?? []
  if (item.startsWith('blueprint')) return <PaperFromBlueprint key={item} planId={plan} />
  const [, kind, id = ''] = /^(quiz|sitting):(.*)$/u.exec(item) ?? []
  if (kind === 'quiz') return <AssignmentPage key={id} id={id} />
  if (kind === 'sitting') return <ConfirmPage key={id} id={id} />
  return <PaperPage key={item} id={item} />
}

function Start() {
  const words = useWords(paperWords)
  return (
    <>
      <header className={page.section}>
        <h1 className={page.title}>{words.title}</h1>
        <p className={page.soft}>{words.detail}</p>
      </header>
      <Tabs
        items={[
          { key: 'papers', label: words.papers, children: <PapersTab /> },
          { key: 'assigned', label: words.assigned, children: <AssignedTab /> },
        ]}
      />
    </>
  )
}
