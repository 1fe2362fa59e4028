import { CheckCircleOutlined, CloseCircleOutlined } from '@ant-design/icons'
import type { PracticeResultView } from '../../api/contract/learning.ts'
import { useWords } from '../i18n/use-words.ts'
import { useOpenClause } from '../reader/open-clause.ts'
import page from '../theme/page.module.css'
import styles from './learning.module.css'
import { learningWords } from './words.ts'

/** How an answer was marked, what is right, and the words of the clause that decide. */
export function PracticeResult({ result, children }: { result: PracticeResultView; children: React.ReactNode }) {
  const words = useWords(learningWords)
  const openClause = useOpenClause()
  const { right, score, certain, answer, sources, found, recorded, ownWords, mastery } = result
  const verdict = right ? words.right : score > 0 ? words.partly : words.wrong
  return (
    <div className={page.section}>
      <p className={styles.verdict} role="status">
        {right ? <CheckCircleOutlined aria-hidden /> : <CloseCircleOutlined aria-hidden />} {verdict}
      </p>
      {!ownWords && <p>{words.copied}</p>}
      {found.length > 0 ? (
        <ul className={styles.points}>
          {found.map((point) => (
            <li key={point.point}>
              {point.found ? <CheckCircleOutlined aria-hidden /> : <CloseCircleOutlined aria-hidden />}{' '}
              <span className={page.soft}>{point.found ? words.found : words.notFound}</span> {point.point}
            </li>
          ))}
        </ul>
      ) : (
        <p>
          <strong>{certain ? words.answer : words.modelAnswer}：</strong>
          {answer}
        </p>
      )}
      {!certain && <p className={page.soft}>{words.draft}</p>}
      {sources.slice(0, 2).map(({ clauseId, documentTitle, clause, quote }) => (
        <div key={clauseId}>
          <blockquote className={styles.quote}>{quote}</blockquote>
          <button type="button" className={styles.link} onClick={() => openClause(clauseId, { quote })}>
            {words.openClause(`《${documentTitle}》${clause}`)}
          </button>
        </div>
      ))}
      {!recorded && <p className={page.soft}>{words.notRecorded}</p>}
      {mastery && mastery.level !== null && (
        <p className={page.soft}>
          {words.level(Math.round(mastery.level * 100))}，{words.state[mastery.state]}
          {mastery.wanting && `（${words.wanting[mastery.wanting]}）`}
        </p>
      )}
      <div className={page.line}>{children}</div>
    </div>
  )
}
