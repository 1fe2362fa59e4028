import { CheckOutlined, CopyOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { Message } from '../../api/contract/chat.ts'
import { useText } from '../i18n/text.ts'
import { answerAsText } from './answer-as-text.ts'
import { copyText } from './copy-text.ts'

/** Copies an answer with its sources and label, and says how that went. */
export function CopyButton({ message }: { message: Message }) {
  const text = useText()
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null)
  return (
    <>
      <Button
        type="text"
        size="small"
        icon={outcome === 'copied' ? <CheckOutlined aria-hidden /> : <CopyOutlined aria-hidden />}
        onClick={async () => setOutcome((await copyText(answerAsText(message, text))) ? 'copied' : 'failed')}
        onBlur={() => setOutcome(null)}
      >
        {text.copy}
      </Button>
      <span role="status" className={outcome === null ? 'visually-hidden' : ''} style={{ fontSize: 13 }}>
        {outcome !== null && (outcome === 'copied' ? text.copied : text.copyFailed)}
      </span>
    </>
  )
}
