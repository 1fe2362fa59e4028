import { Button } from 'antd'
import { useOpenClause } from '../reader/open-clause.ts'

type Props = { clause: { documentTitle: string; clause: string; clauseId: string | null } }

/** The clause that a mark rests on; it opens beside, where the library has it. */
export function ClauseLink({ clause: { documentTitle, clause, clauseId } }: Props) {
  const open = useOpenClause()
  const name = `《${documentTitle}》${clause}`
  if (clauseId === null) return <span>{name}</span>
  return (
    <Button type="link" size="small" onClick={() => open(clauseId)}>
      {name}
    </Button>
  )
}
