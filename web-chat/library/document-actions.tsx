import { DownloadOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { DocumentOutline } from '../../api/contract/library.ts'
import { requestJson } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import intakeStyles from '../intake/intake.module.css'
import { JobRow } from '../intake/job-row.tsx'
import { useJobs } from '../intake/use-jobs.ts'
import { DeleteDialog } from './delete-dialog.tsx'
import styles from './document-page.module.css'
import { EditionForm } from './edition-form.tsx'
import { documentPath } from './queries.ts'
import { libraryWords } from './words.ts'

type Props = { document: DocumentOutline; onRemoved: (title: string) => void }

/** What may be done with a document: to have its file, and for those who manage it to edit, read again and delete it. */
export function DocumentActions({ document, onRemoved }: Props) {
  const text = useText()
  const words = useWords(libraryWords)
  const [asked, setAsked] = useState<'edit' | 'delete' | null>(null)
  const close = () => setAsked(null)
  const reparse = useMutation({
    mutationFn: () => requestJson<{ jobId: string }>(`${documentPath(document.id)}/reparse`, { method: 'POST' }),
  })
  return (
    <>
      <div className={styles.line}>
        {document.original && (
          <Button icon={<DownloadOutlined aria-hidden />} href={`${documentPath(document.id)}/original`} download>
            {words.original}
          </Button>
        )}
        {document.mayManage && (
          <>
            <Button type={document.unconfirmed ? 'primary' : 'default'} onClick={() => setAsked('edit')}>
              {document.unconfirmed ? words.checkEdition : words.editEdition}
            </Button>
            {document.original && (
              <Button loading={reparse.isPending} onClick={() => reparse.mutate()}>
                {words.reparse}
              </Button>
            )}
            <Button danger onClick={() => setAsked('delete')}>
              {words.remove}
            </Button>
          </>
        )}
      </div>
      {reparse.isError && <p role="alert">{errorText(reparse.error, text)}</p>}
      {reparse.isSuccess && <ReparseJob jobId={reparse.data.jobId} />}
      {asked === 'edit' && <EditionForm document={document} onClose={close} />}
      {asked === 'delete' && (
        <DeleteDialog document={document} onClose={close} onRemoved={() => onRemoved(document.title)} />
      )}
    </>
  )
}

function ReparseJob({ jobId }: { jobId: string }) {
  const words = useWords(libraryWords)
  const job = useJobs().jobs?.find(({ id }) => id === jobId)
  return (
    <div role="status">
      {job?.stage !== 'done' && <p>{words.reparseQueued}</p>}
      {job && (
        <ul className={intakeStyles.rows}>
          <JobRow job={{ ...job, documentId: null }} collection="" onOpen={() => undefined} />
        </ul>
      )}
    </div>
  )
}
