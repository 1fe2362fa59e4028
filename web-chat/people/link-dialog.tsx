import { Button, Modal } from 'antd'
import { useState } from 'react'
import type { HandedLink } from '../../api/contract/identity.ts'
import { copyText } from '../chat/copy-text.ts'
import { dayOf } from '../i18n/moments.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import styles from './people.module.css'
import { peopleWords } from './words.ts'

/** Shows a one-time link, which is to be handed to one person and cannot be shown again. */
export function LinkDialog({ name, link, onClose }: { name: string; link: HandedLink; onClose: () => void }) {
  const text = useText()
  const words = useWords(peopleWords)
  const [copied, setCopied] = useState(false)
  const until = dayOf(link.expiresAt, text.languageTag)
  return (
    <Modal
      open
      title={`${words.linkTitle} · ${name}`}
      onCancel={onClose}
      footer={[
        <Button key="copy" onClick={() => void copyText(link.address).then(setCopied)}>
          {copied ? words.copied : words.copy}
        </Button>,
        <Button key="close" type="primary" onClick={onClose}>
          {text.close}
        </Button>,
      ]}
    >
      <p>{words.linkDetail(until)}</p>
      <code className={styles.address}>{link.address}</code>
    </Modal>
  )
}
