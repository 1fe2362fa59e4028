import { Button, Tag } from 'antd'
import { useWords } from '../i18n/use-words.ts'
import { useOpenClause } from '../reader/open-clause.ts'
import type { Material } from './queries.ts'
import { workshopWords } from './words.ts'
import styles from './workshop.module.css'

/** The clauses that a material rests on, each to be opened, with what became of it. */
export function MaterialSources({ clauses }: Pick<Material, 'clauses'>) {
  const words = useWords(workshopWords)
  const openClause = useOpenClause()
  return (
    <details className={styles.card}>
      <summary>{words.sources(clauses.length)}</summary>
      <ul className={styles.clauses}>
        {clauses.map(({ clauseId, documentTitle, clause, quote, state }) => (
          <li key={clauseId}>
            <Button type="link" className={styles.source ?? ''} onClick={() => openClause(clauseId, { quote })}>
              《{documentTitle}》{clause}
            </Button>
            {state !== 'current' && <Tag color="warning">{words.state[state]}</Tag>}
          </li>
        ))}
      </ul>
    </details>
  )
}
