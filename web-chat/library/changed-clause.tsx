import type { EditionDifference } from '../../api/contract/library.ts'
import { useWords } from '../i18n/use-words.ts'
import styles from './difference-view.module.css'
import { libraryWords } from './words.ts'

type Change = EditionDifference['changes'][number]

/** What became of a clause, its added and removed words marked; `onOpen` is null where the newer edition has it no more. */
export function ChangedClause({ change, onOpen }: { change: Change; onOpen: (() => void) | null }) {
  const words = useWords(libraryWords)
  const { kind, older, newer } = change
  const label =
    older && newer && older.label !== newer.label
      ? words.wasNumbered(older.label, newer.label)
      : (newer ?? older)?.label
  return (
    <li className={styles[kind]}>
      <p className={styles.head}>
        <span className={styles.kind}>{words.changeKind[kind]}</span>
        {onOpen ? (
          <button type="button" onClick={onOpen}>
            {label}
          </button>
        ) : (
          <strong>{label}</strong>
        )}
        <span className={styles.path}>{(newer ?? older)?.path.join(' › ')}</span>
      </p>
      <p className={styles.words}>
        <Words change={change} />
      </p>
    </li>
  )
}

function Words({ change: { kind, older, newer, words: parts } }: { change: Change }) {
  if (kind === 'added') return <ins>{newer?.text}</ins>
  if (kind === 'removed') return <del>{older?.text}</del>
  if (parts.length === 0) return <>{newer?.text}</>
  let at = 0
  return parts.map(({ kind: part, text }) => {
    const key = at
    at += text.length + 1
    if (part === 'added') return <ins key={key}>{text}</ins>
    if (part === 'removed') return <del key={key}>{text}</del>
    return <span key={key}>{text}</span>
  })
}
