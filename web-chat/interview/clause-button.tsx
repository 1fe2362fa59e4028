import { Button } from 'antd'
import type { InterviewClause } from '../../api/contract/interviews.ts'
import { useOpenClause } from '../reader/open-clause.ts'
import styles from './interview.module.css'

/** Opens the clause that a point rests on, beside the report. */
export function ClauseButton({ source }: { source: InterviewClause | null }) {
  const openClause = useOpenClause()
  if (source === null) return null
  return (
    <Button type="link" className={styles.clause ?? ''} onClick={() => openClause(source.clauseId)}>
      《{source.documentTitle}》{source.clause}
    </Button>
  )
}
