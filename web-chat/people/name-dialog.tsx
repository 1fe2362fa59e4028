import { Input, Modal } from 'antd'
import { useState } from 'react'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { peopleWords } from './words.ts'

type Props = { name: string; onSave: (name: string) => void; onClose: () => void }

/** Asks for another name of a class. */
export function NameDialog({ name, onSave, onClose }: Props) {
  const text = useText()
  const words = useWords(peopleWords)
  const [draft, setDraft] = useState(name)
  return (
    <Modal
      open
      title={words.renameClass}
      okText={text.save}
      okButtonProps={{ disabled: draft.trim() === '' }}
      onOk={() => {
        onSave(draft.trim())
        onClose()
      }}
      onCancel={onClose}
    >
      <Input
        autoFocus
        aria-label={words.renameClass}
        maxLength={40}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
      />
    </Modal>
  )
}
