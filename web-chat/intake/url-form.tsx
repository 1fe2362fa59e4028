import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import type { JobView } from '../../api/contract/jobs.ts'
import { requestJson } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { libraryWords } from '../library/words.ts'
import styles from './intake.module.css'
import { jobsLine } from './jobs-line.ts'

/** Adds a page or a file of the web by its address. */
export function UrlForm({ collection }: { collection: string }) {
  const text = useText()
  const words = useWords(libraryWords)
  const [url, setUrl] = useState('')
  const fetchUrl = useMutation({
    mutationFn: () => requestJson<JobView>('/api/uploads/url', { method: 'POST', body: { url, collection } }),
    onSuccess: (job) => {
      setUrl('')
      jobsLine.put(job)
    },
  })
  return (
    <form
      className={styles.url}
      onSubmit={(event) => {
        event.preventDefault()
        fetchUrl.mutate()
      }}
    >
      <Input
        type="url"
        required
        maxLength={2000}
        aria-label={words.url}
        placeholder={words.urlPlaceholder}
        value={url}
        onChange={(event) => setUrl(event.target.value)}
      />
      <Button htmlType="submit" loading={fetchUrl.isPending}>
        {words.fetchUrl}
      </Button>
      {fetchUrl.isError && (
        <p role="alert" className={styles.fault}>
          {errorText(fetchUrl.error, text)}
        </p>
      )}
    </form>
  )
}
