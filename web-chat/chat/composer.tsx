import { ArrowUpOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useText } from '../i18n/text.ts'
import { readStored, writeStored } from '../use-setting.ts'
import { AttachButton } from './attach-button.tsx'
import styles from './composer.module.css'
import { GrowingField } from './growing-field.tsx'
import { isComposing } from './is-composing.ts'
import { questionLimit } from './limits.ts'

type Props = {
  /** Names the draft that this browser keeps until it is sent. */
  draftKey: string
  busy: boolean
  placeholder?: string | undefined
  onSend: (text: string) => void
  onStop: () => void
}

/** Where questions are written; the button sends, and stops while an answer runs. */
export function Composer({ draftKey, busy, placeholder, onSend, onStop }: Props) {
  const text = useText()
  const [draft, setDraft] = useState(() => readStored(draftKey) ?? '')
  const tooLong = draft.length > questionLimit
  const ready = draft.trim() !== '' && !tooLong && !busy

  function change(value: string) {
    setDraft(value)
    writeStored(draftKey, value)
  }

  function send() {
    if (!ready) return
    change('')
    onSend(draft.trim())
  }

  return (
    <form
      className={styles.composer}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <div className={styles.box}>
        <AttachButton />
        <GrowingField
          id="composer"
          // On a touch screen focus would raise the keyboard over the page.
          autoFocus={matchMedia('(hover: hover)').matches}
          aria-label={text.composerLabel}
          aria-describedby="composer-hint"
          placeholder={placeholder ?? text.composerPlaceholder}
          value={draft}
          onChange={(event) => change(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || isComposing(event)) return
            event.preventDefault()
            send()
          }}
        />
        {busy ? (
          <Button
            htmlType="button"
            shape="circle"
            aria-label={text.stop}
            icon={<span className={styles.stop} />}
            onClick={onStop}
          />
        ) : (
          <Button
            htmlType="submit"
            type="primary"
            shape="circle"
            aria-label={text.send}
            icon={<ArrowUpOutlined aria-hidden />}
            disabled={!ready}
          />
        )}
      </div>
      <p id="composer-hint" className={styles.hint} role={tooLong ? 'alert' : undefined}>
        {tooLong ? text.tooLong(questionLimit) : text.composerHint}
      </p>
    </form>
  )
}
