import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import answerStyles from '../chat/answer.module.css'
import { AnswerFlags } from '../chat/answer-flags.tsx'
import { AnswerLabel } from '../chat/answer-label.tsx'
import { AnswerText } from '../chat/answer-text.tsx'
import { CopyButton } from '../chat/copy-button.tsx'
import questionStyles from '../chat/question.module.css'
import { SourceList } from '../chat/source-list.tsx'
import threadStyles from '../chat/thread.module.css'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import { RouteLink } from '../routing/route-link.tsx'
import { sharedQuery } from './queries.ts'
import { shareFacts } from './share-facts.ts'
import styles from './shared.module.css'
import { sharedWords } from './shared-words.ts'

/** A shared conversation to be read, with sources and AI labels; nothing can be asked in it. */
export function SharedConversation({ id }: { id: string }) {
  const text = useText()
  const words = useWords(sharedWords)
  const { data, error, isError, refetch } = useQuery(sharedQuery(id))
  if (isError) return <LoadFailure error={error} onRetry={() => refetch()} />
  if (!data) return <Skeleton active />
  const { share, messages } = data
  return (
    <>
      <h2>{share.title || text.untitled}</h2>
      <p className={styles.facts}>
        {shareFacts({ share, words, language: text.languageTag })} ·{' '}
        <RouteLink page={{ name: 'place', place: 'shared' }}>{words.all}</RouteLink>
      </p>
      <p className={styles.notice}>{words.readOnly}</p>
      <section className={threadStyles.thread} aria-label={text.conversation}>
        {messages.map((message) =>
          message.role === 'user' ? (
            <article key={message.id} className={questionStyles.question} aria-label={words.asked}>
              <p className={questionStyles.bubble}>{message.text}</p>
            </article>
          ) : (
            <article key={message.id} className={answerStyles.answer} aria-label={text.assistant}>
              <AnswerText text={message.text} citations={message.answer?.citations ?? []} />
              <AnswerFlags flags={message.answer?.flags ?? []} />
              <SourceList citations={message.answer?.citations ?? []} />
              <AnswerLabel answer={message.answer} />
              <div className={answerStyles.actions}>
                <CopyButton message={message} />
              </div>
            </article>
          ),
        )}
      </section>
    </>
  )
}
