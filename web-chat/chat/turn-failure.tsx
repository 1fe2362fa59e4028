import { Alert, Button } from 'antd'
import { ApiError } from '../api/api-error.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { PlaceLink } from '../routing/place-link.tsx'
import { conventionWords } from './convention-words.ts'
import styles from './turn-failure.module.css'
import type { RunningTurn } from './turn-reducer.ts'

type Props = {
  failure: NonNullable<RunningTurn['failure']>
  onRetry: () => void
  /** Set where the server never took the question: gives its words back to be changed. */
  onTakeBack: (() => void) | null
}

/** Why a turn failed, in the server's words where it has some, and a way to try again. */
export function TurnFailure({ failure, onRetry, onTakeBack }: Props) {
  const text = useText()
  const words = useWords(conventionWords)
  const problem = failure instanceof ApiError ? failure.problem : failure
  return (
    <Alert
      type="error"
      role="alert"
      title={failure instanceof ApiError ? errorText(failure, text) : failure.title}
      description={
        problem === null ? (
          onTakeBack && words.keptUntilSent
        ) : (
          <>
            {problem.code === 'consent-needed' && (
              <p>
                <PlaceLink place="my-data">{text.myData}</PlaceLink>
              </p>
            )}
            <small>{text.requestId(problem.requestId)}</small>
          </>
        )
      }
      action={
        <div className={styles.actions}>
          <Button onClick={onRetry}>{text.retry}</Button>
          {onTakeBack && <Button onClick={onTakeBack}>{words.takeBack}</Button>}
        </div>
      }
    />
  )
}
