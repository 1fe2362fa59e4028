import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Input, Select, Skeleton } from 'antd'
import { type ReactNode, useState } from 'react'
import type { DocumentOutline } from '../../api/contract/library.ts'
import { outlineQuery, searchQuery } from '../api/queries.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { titlesQuery } from '../library/queries.ts'
import { LoadFailure } from '../load-failure.tsx'
import { Labelled } from './labelled.tsx'
import { workshopWords } from './words.ts'
import styles from './workshop.module.css'

/** As teaching/lesson-material.ts has it. */
export const clausesAtMost = 40

export type ChosenClause = { id: string; label: string; documentTitle: string; chapter: string }
type Props = {
  chosen: readonly ChosenClause[]
  onChange: (chosen: readonly ChosenClause[]) => void
  /** How many may be chosen. */
  most?: number
}

/** Chooses clauses: whole chapters or single clauses of a document in force, and what a search finds. */
export function ClausePicker({ chosen, onChange, most = clausesAtMost }: Props) {
  const text = useText()
  const words = useWords(workshopWords)
  const titles = useQuery(titlesQuery)
  const [documentId, setDocumentId] = useState<string>()
  const [query, setQuery] = useState('')
  const ids = new Set(chosen.map(({ id }) => id))

  function set(clauses: readonly ChosenClause[], on: boolean): void {
    const others = chosen.filter(({ id }) => !clauses.some((one) => one.id === id))
    onChange(on ? [...others, ...clauses] : others)
  }

  if (titles.isError) return <LoadFailure error={titles.error} onRetry={() => titles.refetch()} />
  const options = (titles.data ?? [])
    .filter(({ status, mayRead }) => status === 'in-force' && mayRead)
    .map(({ id, title, edition, example }) => ({
      value: id,
      label: [title, edition, example ? text.example : null].filter(Boolean).join(' · '),
    }))
  return (
    <div className={styles.part}>
      <Labelled label={words.fromDocument}>
        {(id) => (
          <Select
            id={id}
            showSearch={{ optionFilterProp: 'label' }}
            loading={!titles.data}
            options={options}
            value={documentId ?? null}
            placeholder={words.chooseDocument}
            onChange={(id: string | null) => setDocumentId(id ?? undefined)}
          />
        )}
      </Labelled>
      {documentId !== undefined && <Chapters documentId={documentId} ids={ids} onSet={set} />}
      <Labelled label={words.searchClauses}>
        {(id) => (
          <Input.Search
            id={id}
            placeholder={words.searchHint}
            allowClear
            onSearch={(value) => setQuery(value.trim())}
          />
        )}
      </Labelled>
      {query !== '' && <Found query={query} ids={ids} onSet={set} />}
      <div className={styles.line} aria-live="polite">
        <strong>{words.chosen(chosen.length, most)}</strong>
        {chosen.length > 0 && (
          <Button size="small" onClick={() => onChange([])}>
            {words.clear}
          </Button>
        )}
      </div>
      {chosen.length > most && <p className={styles.error}>{words.tooMany}</p>}
    </div>
  )
}

type PickProps = { ids: ReadonlySet<string>; onSet: (clauses: readonly ChosenClause[], on: boolean) => void }

function Chapters({ documentId, ids, onSet }: PickProps & { documentId: string }) {
  const words = useWords(workshopWords)
  const outline = useQuery(outlineQuery(documentId))
  if (outline.isError) return <LoadFailure error={outline.error} onRetry={() => outline.refetch()} />
  if (!outline.data) return <Skeleton active title={false} />
  const chapters = chaptersOf(outline.data)
  const whole = chapters.flatMap(({ clauses }) => clauses)
  return (
    <ul className={styles.chapters}>
      {chapters.length > 1 && (
        <li>
          <All clauses={whole} ids={ids} onSet={onSet}>
            {words.allClauses(whole.length)}
          </All>
        </li>
      )}
      {chapters.map(({ name, clauses }) => (
        <li key={name}>
          <details>
            <summary>
              <All clauses={clauses} ids={ids} onSet={onSet}>
                {name || words.withoutChapter} <span className={styles.soft}>{words.wholeChapter(clauses.length)}</span>
              </All>
            </summary>
            <ul className={styles.clauses}>
              {clauses.map((clause) => (
                <li key={clause.id}>
                  <Checkbox checked={ids.has(clause.id)} onChange={(event) => onSet([clause], event.target.checked)}>
                    {clause.label}
                  </Checkbox>
                </li>
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ul>
  )
}

function Found({ query, ids, onSet }: PickProps & { query: string }) {
  const words = useWords(workshopWords)
  const found = useQuery(searchQuery(query))
  if (found.isError) return <LoadFailure error={found.error} onRetry={() => found.refetch()} />
  if (!found.data) return <Skeleton active title={false} />
  if (found.data.hits.length === 0) return <p className={styles.soft}>{words.noHits(query)}</p>
  const hits = found.data.hits.map(({ clauseId, clause, path, document, text: clauseText }) => ({
    chosen: { id: clauseId, label: clause, documentTitle: document.title, chapter: bare(path.at(-1) ?? '') },
    clauseText,
  }))
  return (
    <ul className={styles.clauses}>
      {hits.length > 1 && (
        <li>
          <All clauses={hits.map(({ chosen }) => chosen)} ids={ids} onSet={onSet}>
            {words.allClauses(hits.length)}
          </All>
        </li>
      )}
      {hits.map(({ chosen, clauseText }) => (
        <li key={chosen.id}>
          <Checkbox checked={ids.has(chosen.id)} onChange={(event) => onSet([chosen], event.target.checked)}>
            <strong>
              {chosen.documentTitle} {chosen.label}
            </strong>{' '}
            <span className={styles.soft}>{clauseText.slice(0, 60)}</span>
          </Checkbox>
        </li>
      ))}
    </ul>
  )
}

/** Chooses all of these clauses or lets them go; half ticked where some are chosen. */
function All({ clauses, ids, onSet, children }: PickProps & { clauses: readonly ChosenClause[]; children: ReactNode }) {
  const on = clauses.filter(({ id }) => ids.has(id)).length
  return (
    <Checkbox
      checked={on === clauses.length}
      indeterminate={on > 0 && on < clauses.length}
      onChange={(event) => onSet(clauses, event.target.checked)}
    >
      {children}
    </Checkbox>
  )
}

/** The clauses of a document by the headings above them, in reading order. */
function chaptersOf({ title, clauses }: DocumentOutline): { name: string; clauses: ChosenClause[] }[] {
  const chapters = new Map<string, ChosenClause[]>()
  for (const { id, label, heading, path } of clauses) {
    const name = path.join(' › ')
    const clause = {
      id,
      label: [label, heading].filter(Boolean).join(' '),
      documentTitle: title,
      chapter: bare(path.at(-1) ?? ''),
    }
    chapters.set(name, [...(chapters.get(name) ?? []), clause])
  }
  return [...chapters].map(([name, own]) => ({ name, clauses: own }))
}

const bare = (heading: string): string => heading.replace(/^(?:[\d.]+|第[一二三四五六七八九十百\d]+[编章节])\s*/u, '')
