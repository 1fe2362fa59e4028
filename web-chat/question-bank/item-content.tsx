import { CheckOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { BankItemView } from '../../api/contract/question-bank.ts'
import { useWords } from '../i18n/use-words.ts'
import { useOpenClause } from '../reader/open-clause.ts'
import page from '../theme/page.module.css'
import { bankWords } from './bank-words.ts'
import styles from './question-bank.module.css'

type Content = BankItemView['content']

/** What an item asks, with its key, its explanation and the clauses that it rests on. */
export function ItemContentView({ content }: { content: Content }) {
  const words = useWords(bankWords)
  const openClause = useOpenClause()
  return (
    <div className={styles.content}>
      {content.situation !== '' && <p className={styles.situation}>{content.situation}</p>}
      <p className={styles.stem}>{content.stem}</p>
      <Key content={content} />
      <p className={styles.why}>
        <strong>{words.explanation}</strong>
        {content.explanation.trim() === '' ? words.noExplanation : content.explanation}
      </p>
      <section aria-label={words.sources} className={styles.sources}>
        <h3>{words.sources}</h3>
        {content.sources.length === 0 && <p className={page.soft}>{words.noSources}</p>}
        {content.sources.map(({ clauseId, documentTitle, clause, quote }) => (
          <div key={clauseId + quote}>
            <Button type="link" className={styles.source ?? ''} onClick={() => openClause(clauseId, { quote })}>
              {words.openSource(documentTitle, clause)}
            </Button>
            <blockquote>{quote}</blockquote>
          </div>
        ))}
      </section>
    </div>
  )
}

function Key({ content }: { content: Content }) {
  const words = useWords(bankWords)
  switch (content.type) {
    case 'single-choice':
    case 'multiple-choice': {
      const isKey = (id: string) => (content.type === 'single-choice' ? content.key === id : content.key.includes(id))
      return (
        <ol className={styles.options}>
          {content.options.map(({ id, text: option, misconception }) => (
            <li key={id} className={isKey(id) ? styles.key : undefined}>
              {option}
              {isKey(id) && (
                <span className={styles.isKey}>
                  <CheckOutlined aria-hidden /> {words.isKey}
                </span>
              )}
              {misconception !== null && <span className={page.soft}> {misconception}</span>}
            </li>
          ))}
        </ol>
      )
    }
    case 'true-false':
      return (
        <p>
          <strong>{words.answer}</strong>
          {content.key ? words.right : words.wrong}
        </p>
      )
    case 'fill-in':
      return (
        <ul className={styles.plain}>
          {content.blanks.map(({ accepted }, at) => (
            <li key={at}>
              <strong>{words.blank(at + 1)}</strong>
              {accepted.join('；')}
            </li>
          ))}
        </ul>
      )
    case 'ordering':
      return (
        <section aria-label={words.steps}>
          <h3>{words.steps}</h3>
          <ol>
            {content.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </section>
      )
    default:
      return (
        <section aria-label={words.rubric}>
          <h3>{words.rubric}</h3>
          <ul>
            {content.rubric.map(({ point, marks, words: tellingWords }) => (
              <li key={point}>
                {point}（{words.point(marks)}）
                {tellingWords.length > 0 && (
                  <span className={page.soft}> {words.pointWords(tellingWords.join('、'))}</span>
                )}
              </li>
            ))}
          </ul>
          <p>
            <strong>{words.modelAnswer}</strong>
            {content.modelAnswer}
          </p>
        </section>
      )
  }
}
