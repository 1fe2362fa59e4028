import { useQuery } from '@tanstack/react-query'
import { Switch } from 'antd'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { learningQuery } from '../learning/queries.ts'
import { useLearningChange } from '../learning/use-learning-change.ts'
import { myDataWords } from './words.ts'

/** The switch of the learning record, as a row of the switches. */
export function LearningSwitch() {
  const text = useText()
  const words = useWords(myDataWords)
  const { data, isLoading } = useQuery(learningQuery)
  const change = useLearningChange()
  return (
    <li>
      <span>
        {words.learning}
        {change.isError && <span role="alert"> {errorText(change.error, text)}</span>}
      </span>
      <Switch
        aria-label={words.learning}
        checked={data?.recording ?? true}
        loading={isLoading || change.isPending}
        onChange={(recording) => change.mutate({ path: '/choices', method: 'PUT', body: { recording } })}
      />
    </li>
  )
}
