import type { LibraryDocument } from '../../api/contract/library.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { ExampleTag } from '../reader/example-tag.tsx'
import { StatusTag } from '../reader/status-tag.tsx'
import styles from './rows.module.css'
import { libraryWords } from './words.ts'

/** Kind, number, edition and size of a document, in a line. */
export function DocumentFacts({ document }: { document: LibraryDocument }) {
  const text = useText()
  const words = useWords(libraryWords)
  const facts = [
    text.kind[document.kind],
    words.industry[document.industry] ?? document.industry,
    document.standardNumber,
    document.edition,
    document.effectiveDate && text.effectiveFrom(document.effectiveDate),
    words.clauseCount(document.clauseCount),
  ]
  return <span className={styles.facts}>{facts.filter(Boolean).join(' · ')}</span>
}

/** Whether a document is in force, an example, and still to be checked. */
export function DocumentTags({ document }: { document: LibraryDocument }) {
  const words = useWords(libraryWords)
  return (
    <>
      <StatusTag status={document.status} /> <ExampleTag example={document.example} />{' '}
      {document.unconfirmed && document.mayManage && <span className={styles.check}>{words.unconfirmed}</span>}
    </>
  )
}
