import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, InputNumber } from 'antd'
import { useId, useState } from 'react'
import type { RecordKindView } from '../../api/contract/privacy.ts'
import { requestJson } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { lifeCycleQuery } from '../my-data/queries.ts'
import styles from '../theme/page.module.css'
import { aboutWords } from './words.ts'

type Props = { kindId: string; retention: NonNullable<RecordKindView['retention']> }

/** How long a kind is kept, for the administrator to change within its bounds. */
export function RetentionForm({ kindId, retention }: Props) {
  const text = useText()
  const words = useWords(aboutWords)
  const client = useQueryClient()
  const id = useId()
  const { days, least, most } = retention
  const [wanted, setWanted] = useState<number | null>(days)
  const save = useMutation({
    mutationFn: () => requestJson(`/api/retention/${kindId}`, { method: 'PUT', body: { days: wanted } }),
    onSuccess: () => client.invalidateQueries({ queryKey: lifeCycleQuery.queryKey }),
  })
  return (
    <form
      className={styles.line}
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate()
      }}
    >
      <label htmlFor={id}>{words.period}</label>
      <InputNumber id={id} min={least} max={most} precision={0} value={wanted} onChange={setWanted} />
      <Button htmlType="submit" loading={save.isPending} disabled={wanted === null || wanted === days}>
        {words.save}
      </Button>
      <span className={styles.soft}>{words.bounds(least, most)}</span>
      {save.isError && <span role="alert">{errorText(save.error, text)}</span>}
    </form>
  )
}
