import { Alert, Button } from 'antd'
import { ApiError } from '../api/api-error.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { PlaceLink } from '../routing/place-link.tsx'
import type { RunningTurn } from './turn-reducer.ts'

/** Why a turn failed, in the server's words where it has some, and a way to try again. */
export function TurnFailure({
  failure,
  onRetry,
}: {
  failure: NonNullable<RunningTurn['failure']>
  onRetry: () => void
}) {
  const text = useText()
  const problem = failure instanceof ApiError ? failure.problem : failure
  return (
    <Alert
      type="error"
      role="alert"
      title={failure instanceof ApiError ? errorText(failure, text) : failure.title}
      description={
        problem && (
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
      action={<Button onClick={onRetry}>{text.retry}</Button>}
    />
  )
}
