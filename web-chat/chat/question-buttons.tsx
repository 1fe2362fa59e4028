import styles from './question-buttons.module.css'

/** Questions to ask with one click, under a heading. */
export function QuestionButtons(props: { title: string; questions: string[]; onAsk: (question: string) => void }) {
  if (props.questions.length === 0) return null
  return (
    <section className={styles.questions} aria-label={props.title}>
      <h2>{props.title}</h2>
      <ul>
        {props.questions.map((question) => (
          <li key={question}>
            <button type="button" onClick={() => props.onAsk(question)}>
              {question}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
