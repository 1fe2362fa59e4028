import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useMemo } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import { findTables } from './find-tables.ts'
import { seenQuery } from './queries.ts'
import styles from './table-view.module.css'
import { libraryWords } from './words.ts'

/** The tables of a document; each line leads to the clause that holds it. */
export function TableView({ documentId, onOpenClause }: { documentId: string; onOpenClause: (id: string) => void }) {
  const words = useWords(libraryWords)
  const seen = useQuery(seenQuery(documentId))
  const tables = useMemo(() => findTables(seen.data?.clauses ?? []), [seen.data])
  if (seen.isError) return <LoadFailure error={seen.error} onRetry={() => seen.refetch()} />
  if (!seen.data) return <Skeleton active />
  if (tables.length === 0) return <p>{words.noTables}</p>
  return (
    <div className={styles.tables}>
      {tables.map(({ heading, columns, lines }, index) => {
        const name = `${words.table(index + 1)} ${heading}`.trim()
        return (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
          <section key={`${lines[0]?.clauseId} ${columns[0]}`} className={styles.scroll} aria-label={name} tabIndex={0}>
            <table>
              <caption>{name}</caption>
              <thead>
                <tr>
                  <th scope="col">{words.clauseColumn}</th>
                  {columns.map((column) => (
                    <th key={column} scope="col">
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {lines.map(({ clauseId, label, cells }) => (
                  <tr key={`${clauseId} ${cells.join()}`}>
                    <th scope="row">
                      <button type="button" onClick={() => onOpenClause(clauseId)}>
                        {label}
                      </button>
                    </th>
                    {cells.map((cell, column) => (
                      <td key={columns[column]}>{cell}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )
      })}
    </div>
  )
}
