import { useQuery } from '@tanstack/react-query'
import { Segmented, Skeleton } from 'antd'
import { useState } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import page from '../theme/page.module.css'
import { paperWords } from './paper-words.ts'
import styles from './papers.module.css'
import { figuresQuery } from './queries.ts'

/** Difficulty, discrimination and choices of each item of a quiz, in the class or over all classes of the teacher. */
export function ItemFiguresTable({ id }: { id: string }) {
  const words = useWords(paperWords)
  const [over, setOver] = useState<'class' | 'all'>('class')
  const found = useQuery(figuresQuery(id, over))
  const figure = (value: number | null) => (value === null ? '—' : value.toFixed(2))
  return (
    <section className={page.section}>
      <div className={page.line}>
        <h2>{words.figures}</h2>
        <Segmented
          aria-label={words.figures}
          options={[
            { value: 'class', label: words.overClass },
            { value: 'all', label: words.overAll },
          ]}
          value={over}
          onChange={setOver}
        />
      </div>
      {found.isError && <LoadFailure error={found.error} onRetry={() => found.refetch()} />}
      {found.isPending && <Skeleton active />}
      {found.data && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section className={styles.scroll} tabIndex={0} aria-label={words.figures}>
          <table>
            <thead>
              <tr>
                {[
                  words.question,
                  words.sittings,
                  words.difficulty,
                  words.discrimination,
                  words.upperLower,
                  words.remark,
                  words.choices,
                ].map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {found.data.map((item, place) => (
                <tr key={item.slot}>
                  <th scope="row">
                    {place + 1}. {item.stem}
                  </th>
                  <td>{item.sittings}</td>
                  <td>{figure(item.difficulty)}</td>
                  <td>{figure(item.discrimination)}</td>
                  <td>{figure(item.upperLower)}</td>
                  <td>{words.advice[item.advice]}</td>
                  <td>
                    {item.choices.map(({ option, chosen, right }) => (
                      <div key={option}>
                        {right && '✓ '}
                        {option}：{chosen}
                      </div>
                    ))}
                    {item.unanswered > 0 && <div>{words.unanswered(item.unanswered)}</div>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <p className={page.soft}>{words.howRead}</p>
    </section>
  )
}
