import { UploadOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Progress } from 'antd'
import { useRef, useState } from 'react'
import type { ResumeView } from '../../api/contract/career.ts'
import { sendWithProgress } from '../api/send-with-progress.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import { resumeWords } from './words.ts'

const accepted = '.docx,.pdf,.txt,.md,.html'

/** Sends a file to be read as a résumé, and shows how far it is. */
export function UploadResume({ onRead }: { onRead: (resume: ResumeView) => void }) {
  const text = useText()
  const words = useWords(resumeWords)
  const input = useRef<HTMLInputElement>(null)
  const [share, setShare] = useState(0)
  const send = useMutation({
    mutationFn: (file: File) =>
      sendWithProgress<ResumeView>(`/api/resumes/file?${new URLSearchParams({ name: file.name.slice(-200) })}`, file, {
        onProgress: setShare,
      }),
    onSuccess: onRead,
  })
  return (
    <div className={page.section}>
      <p>{words.fileHint}</p>
      <div>
        <Button
          type="primary"
          icon={<UploadOutlined aria-hidden />}
          loading={send.isPending}
          onClick={() => input.current?.click()}
        >
          {words.chooseFile}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept={accepted}
          aria-label={words.chooseFile}
          onChange={({ target }) => {
            const [file] = target.files ?? []
            setShare(0)
            if (file) send.mutate(file)
            target.value = ''
          }}
        />
      </div>
      {send.isPending && (
        <div role="status">
          <Progress percent={Math.round(share * 100)} aria-label={words.sending} />
          <p className={page.soft}>{share < 1 ? words.sending : words.reading}</p>
        </div>
      )}
      {send.isError && <Alert type="error" role="alert" title={errorText(send.error, text)} />}
    </div>
  )
}
