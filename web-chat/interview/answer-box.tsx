import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import { useSpeech } from './use-speech.ts'
import { interviewWords } from './words.ts'

const longest = 3000

type Props = { draftKey: string; pending: boolean; onAnswer: (text: string) => void }

/** Where an answer is written or spoken; a draft outlives a reload on this machine. */
export function AnswerBox({ draftKey, pending, onAnswer }: Props) {
  const { languageTag } = useText()
  const words = useWords(interviewWords)
  const id = useId()
  const [draft, setDraft] = useState(() => localStorage.getItem(draftKey) ?? '')
  const speech = useSpeech(languageTag === 'zh' ? 'zh-CN' : 'en', (said) => write((before) => before + said))

  function write(change: (before: string) => string) {
    setDraft((before) => {
      const after = change(before).slice(0, longest)
      localStorage.setItem(draftKey, after)
      return after
    })
  }
  function send() {
    if (draft.trim() === '' || pending) return
    speech.stop()
    onAnswer(draft.trim())
  }
  return (
    <form
      className={page.section}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <label htmlFor={id}>{words.answer}</label>
      <Input.TextArea
        id={id}
        value={draft}
        maxLength={longest}
        autoSize={{ minRows: 5, maxRows: 14 }}
        placeholder={words.answerHint}
        disabled={pending}
        onChange={(event) => write(() => event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
        }}
      />
      <div className={page.line}>
        <Button type="primary" htmlType="submit" loading={pending} disabled={draft.trim() === ''}>
          {words.send}
        </Button>
        {speech.available && (
          <Button aria-pressed={speech.listening} onClick={speech.listening ? speech.stop : speech.start}>
            {speech.listening ? words.stopSpeaking : words.speak}
          </Button>
        )}
        <span className={page.soft}>{words.keys}</span>
      </div>
      {speech.available && <p className={page.soft}>{words.speechNote}</p>}
      {speech.failed && <p role="alert">{words.speechFailed}</p>}
    </form>
  )
}
