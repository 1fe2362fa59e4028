import { Button, Progress } from 'antd'
import { useSyncExternalStore } from 'react'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { libraryWords } from '../library/words.ts'
import type { FileFault } from './check-file.ts'
import styles from './intake.module.css'
import { type OutgoingFile, outgoingFiles } from './outgoing-files.ts'

/** The files that are being sent, wait for it, or could not be. */
export function OutgoingList({ megabytes }: { megabytes: number }) {
  const words = useWords(libraryWords)
  const files = useSyncExternalStore(outgoingFiles.subscribe, outgoingFiles.get)
  if (files.length === 0) return null
  return (
    <ul className={styles.rows}>
      {files.map((one) => (
        <li key={one.id}>
          <div className={styles.what}>
            <span className={styles.name}>{one.file.name}</span>
            <State outgoing={one} megabytes={megabytes} />
          </div>
          <div className={styles.actions}>
            {one.state === 'failed' && (
              <RowButton file={one.file} onClick={() => outgoingFiles.retry(one.id)} label={words.jobAction.retry} />
            )}
            <RowButton
              file={one.file}
              onClick={() => outgoingFiles.remove(one.id)}
              label={one.state === 'sending' ? words.jobAction.cancel : words.removeFromList}
            />
          </div>
        </li>
      ))}
    </ul>
  )
}

function State({ outgoing, megabytes }: { outgoing: OutgoingFile; megabytes: number }) {
  const text = useText()
  const words = useWords(libraryWords)
  const percent = Math.floor(outgoing.sent * 100)
  switch (outgoing.state) {
    case 'waiting':
      return <span className={styles.facts}>{words.waiting}</span>
    case 'sending':
      return (
        <>
          <span className={styles.facts}>{words.sending(percent)}</span>
          <Progress
            aria-label={words.sendingProgress(outgoing.file.name)}
            percent={percent}
            showInfo={false}
            size="small"
            status="active"
          />
        </>
      )
    case 'failed':
      return (
        <span role="alert" className={styles.fault}>
          {errorText(outgoing.error, text)}
        </span>
      )
    case 'refused':
      return (
        <span role="alert" className={styles.fault}>
          {outgoing.fault && faultText(outgoing.fault, words, megabytes)}
        </span>
      )
  }
}

function faultText(fault: FileFault, words: typeof libraryWords.zh, megabytes: number): string {
  switch (fault.kind) {
    case 'empty':
      return words.fileEmpty
    case 'size':
      return words.fileTooLarge(megabytes)
    case 'type':
      return words.fileType(fault.extension)
  }
}

function RowButton({ file, label, onClick }: { file: File; label: string; onClick: () => void }) {
  return (
    <Button size="small" aria-label={`${label} ${file.name}`} onClick={onClick}>
      {label}
    </Button>
  )
}
