import { Alert, Button } from 'antd'
import { errorText } from './error-text.ts'
import { useText } from './i18n/text.ts'

/** What stands in the place of content that could not be loaded. */
export function LoadFailure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const text = useText()
  return (
    <Alert
      type="error"
      role="alert"
      title={errorText(error, text)}
      action={<Button onClick={onRetry}>{text.retry}</Button>}
    />
  )
}
