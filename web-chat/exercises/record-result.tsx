import type { AttemptView } from '../../api/contract/exercises.ts'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import { ClauseLink } from './clause-link.tsx'
import styles from './exercises.module.css'
import type { RecordTask } from './open-parts.ts'
import { PointList } from './point-list.tsx'
import { cellName } from './record-form.tsx'
import { exerciseWords } from './words.ts'

type Detail = Extract<NonNullable<AttemptView['result']>['detail'], { kind: 'batch-record' }>

/** Which faults were found and which not, and what the report told. */
export function RecordResult({ task, detail }: { task: RecordTask; detail: Detail }) {
  const words = useWords(exerciseWords)
  return (
    <>
      <section className={page.section}>
        <h2>{words.part.found}</h2>
        {detail.faults.map(({ id, cell, found, principleRight, principles, why, clause }) => (
          <div key={id} className={page.card}>
            <p>
              <span className={found ? styles.right : styles.wrong}>{found ? words.found : words.overlooked}</span>{' '}
              {cellName(task, cell, words.cell)}
            </p>
            <p className={page.soft}>
              {why} <ClauseLink clause={clause} />
            </p>
            <p className={principleRight ? styles.right : styles.wrong}>
              {words.principlesAre(principles.map((principle) => words.principleOf[principle]).join('；'))}
            </p>
          </div>
        ))}
        {detail.falseMarks.length > 0 && <p>{words.falseMarks(detail.falseMarks.length)}</p>}
      </section>
      <section className={page.section}>
        <h2>{words.part.deviation}</h2>
        <PointList points={detail.deviation} />
      </section>
      <section className={page.section}>
        <h2>{words.part.capa}</h2>
        <PointList points={detail.capa} />
      </section>
    </>
  )
}
