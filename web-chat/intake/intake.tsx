import { UploadOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Select, Skeleton } from 'antd'
import { useCallback, useRef, useState } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { collectionsQuery, uploadLimitsQuery } from '../library/queries.ts'
import { libraryWords } from '../library/words.ts'
import { LoadFailure } from '../load-failure.tsx'
import { readStored, writeStored } from '../use-setting.ts'
import { checkFile } from './check-file.ts'
import styles from './intake.module.css'
import { JobList } from './job-list.tsx'
import { jobsLine } from './jobs-line.ts'
import { outgoingFiles } from './outgoing-files.ts'
import { OutgoingList } from './outgoing-list.tsx'
import { UrlForm } from './url-form.tsx'
import { useDroppedFiles } from './use-dropped-files.ts'

const rememberedUnder = 'library.collection'

/** Adding documents: by choosing or dropping files, or by address; and how far those on their way are. */
export function Intake({ onOpen, atFailed }: { onOpen: (documentId: string) => void; atFailed?: boolean }) {
  const words = useWords(libraryWords)
  const limits = useQuery(uploadLimitsQuery)
  const collections = useQuery(collectionsQuery)
  const picker = useRef<HTMLInputElement>(null)
  const [wanted, setWanted] = useState(() => readStored(rememberedUnder))
  const writable = collections.data?.filter(({ mayWrite }) => mayWrite)
  const chosen = [wanted, 'school'].map((id) => writable?.find((one) => one.id === id)).find(Boolean) ?? writable?.[0]
  const collection = chosen?.id
  const known = limits.data
  const add = useCallback(
    (files: File[]) => {
      if (known === undefined || collection === undefined) return
      const checked = files.map((file) => ({ file, fault: checkFile(file, known) }))
      outgoingFiles.add(checked, collection, jobsLine.put)
    },
    [known, collection],
  )
  const hovering = useDroppedFiles(known !== undefined && collection !== undefined ? add : null)
  const failed = [limits, collections].find(({ isError }) => isError)
  if (failed) return <LoadFailure error={failed.error} onRetry={() => failed.refetch()} />
  if (!known || !writable) return <Skeleton active title={false} />
  const megabytes = known.fileBytes / 1024 / 1024
  return (
    <section className={styles.intake} aria-label={words.intake}>
      <h2>{words.intake}</h2>
      {chosen === undefined ? (
        <p>{words.noCollection}</p>
      ) : (
        <>
          <div className={styles.line}>
            <Select
              aria-label={words.collection}
              value={chosen.id}
              popupMatchSelectWidth={false}
              options={writable.map(({ id, title }) => ({ value: id, label: title }))}
              onChange={(id) => {
                setWanted(id)
                writeStored(rememberedUnder, id)
              }}
            />
            <Button type="primary" icon={<UploadOutlined aria-hidden />} onClick={() => picker.current?.click()}>
              {words.chooseFiles}
            </Button>
            <input
              ref={picker}
              type="file"
              multiple
              hidden
              accept={known.extensions.join()}
              aria-label={words.chooseFiles}
              onChange={(event) => {
                add([...(event.target.files ?? [])])
                event.target.value = ''
              }}
            />
            <UrlForm collection={chosen.id} />
          </div>
          <p className={styles.facts}>{words.dropHint(known.extensions.join(' '), megabytes)}</p>
        </>
      )}
      <OutgoingList megabytes={megabytes} />
      <JobList onOpen={onOpen} atFailed={atFailed === true} />
      {hovering && chosen !== undefined && (
        <div className={styles.drop} aria-hidden>
          {words.dropHere(chosen.title)}
        </div>
      )}
    </section>
  )
}
