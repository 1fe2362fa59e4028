import { Alert, Button } from 'antd'
import type { DocumentOutline } from '../../api/contract/library.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { useRoute } from '../routing/use-route.ts'
import styles from './document-page.module.css'
import { libraryWords } from './words.ts'

/** How an edition stands: in force or not, since when, what it replaces and by what it is replaced, and what is doubtful. */
export function EditionLine({ document }: { document: DocumentOutline }) {
  const text = useText()
  const words = useWords(libraryWords)
  const { navigate } = useRoute()
  const open = (documentId: string, view?: 'changes') =>
    navigate({ page: { name: 'library', documentId, view }, clauseId: null, search: '' })
  const { supersedes, replacedBy, mayManage, mayReplace, alsoInForce, unconfirmed } = document
  const edition = (other: { id: string; title: string; edition: string | null }) => (
    <Button type="link" onClick={() => open(other.id)}>
      {[other.title, other.edition].filter(Boolean).join(' ')}
    </Button>
  )
  return (
    <section className={styles.editions} aria-label={words.editions}>
      <p>
        {[words.statusLine[document.status], document.effectiveDate && text.effectiveFrom(document.effectiveDate)]
          .filter(Boolean)
          .join('，')}
      </p>
      {supersedes && (
        <p className={styles.line}>
          {words.replaces} {edition(supersedes)}
          <Button type="link" onClick={() => open(document.id, 'changes')}>
            {words.compare}
          </Button>
        </p>
      )}
      {replacedBy && (
        <p className={styles.line}>
          {words.replacedBy} {edition(replacedBy)}
          <Button type="link" onClick={() => open(replacedBy.id, 'changes')}>
            {words.compare}
          </Button>
        </p>
      )}
      {mayManage && unconfirmed && (
        <Alert
          type="warning"
          showIcon
          title={words.unconfirmedNote}
          description={mayReplace && words.mayReplaceNote(mayReplace.title)}
        />
      )}
      {alsoInForce.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={words.alsoInForceNote(alsoInForce.length)}
          description={
            <span className={styles.line}>
              {alsoInForce.map((id, index) => (
                <Button key={id} type="link" onClick={() => open(id)}>
                  {words.otherInForce(index)}
                </Button>
              ))}
            </span>
          }
        />
      )}
    </section>
  )
}
