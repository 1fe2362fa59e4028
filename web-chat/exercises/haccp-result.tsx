import type { AttemptView } from '../../api/contract/exercises.ts'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import { ClauseLink } from './clause-link.tsx'
import styles from './exercises.module.css'
import type { HaccpTask } from './open-parts.ts'
import { PointList } from './point-list.tsx'
import { exerciseWords } from './words.ts'

type Detail = Extract<NonNullable<AttemptView['result']>['detail'], { kind: 'haccp' }>

/** What was right and wrong in a HACCP exercise, each with its reason and clause. */
export function HaccpResult({ task, detail }: { task: HaccpTask; detail: Detail }) {
  const words = useWords(exerciseWords)
  const nameOf = (id: string) => task.candidates.find((one) => one.id === id)?.name ?? id
  const mark = (right: boolean) => (
    <span className={right ? styles.right : styles.wrong}>{right ? words.right : words.wrong}</span>
  )
  return (
    <>
      <section className={page.section}>
        <h2>{words.parts.analysis}</h2>
        {detail.analysis.map(({ id, right, expected, why, points, clause }) => (
          <div key={id} className={page.card}>
            <p>
              {mark(right)} {nameOf(id)} {!right && words.should(words.judgement[expected])}
            </p>
            <p className={page.soft}>
              {why} {clause && <ClauseLink clause={clause} />}
            </p>
            {points.length > 0 && <PointList points={points} />}
          </div>
        ))}
      </section>
      <section className={page.section}>
        <h2>{words.parts.trees}</h2>
        {detail.trees.map(({ hazard, right, outcome, expected, wrongAt, why, clause }) => (
          <div key={hazard} className={page.card}>
            <p>
              {mark(right)} {nameOf(hazard)}：{outcome === null ? words.unanswered : words.outcome[outcome]}
            </p>
            {!right && (
              <p>
                {words.should(words.outcome[expected])} {wrongAt && words.wrongAt(words.question[wrongAt])}
              </p>
            )}
            <p className={page.soft}>
              {why} <ClauseLink clause={clause} />
            </p>
          </div>
        ))}
      </section>
      <section className={page.section}>
        <h2>{words.parts.plans}</h2>
        {detail.plans.map(({ step, title, limits, monitoring, correction, clause }) => (
          <div key={step} className={page.card}>
            <h3>{title}</h3>
            <ul className={page.notice}>
              {limits.map(({ parameter, verdict, stated }) => (
                <li
                  key={parameter}
                  className={verdict === 'right' || verdict === 'stricter' ? styles.right : styles.wrong}
                >
                  {parameter}：{words.verdict[verdict]}{' '}
                  {stated && <span className={page.soft}>{words.quote(stated)}</span>}
                </li>
              ))}
            </ul>
            <PointList points={[...monitoring, ...correction]} />
            <ClauseLink clause={clause} />
          </div>
        ))}
      </section>
    </>
  )
}
