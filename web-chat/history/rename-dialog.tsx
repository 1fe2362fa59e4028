import { Input, Modal } from 'antd'
import { useState } from 'react'
import { isComposing } from '../chat/is-composing.ts'
import { useText } from '../i18n/text.ts'

/** The longest title the server takes, in characters. */
const titleLimit = 80

/** Asks for a new name. */
export function RenameDialog(props: { initial: string; onSave: (name: string) => void; onCancel: () => void }) {
  const text = useText()
  const [name, setName] = useState(props.initial)
  const ready = name.trim() !== ''
  return (
    <Modal
      open
      title={text.renameTitle}
      okText={text.save}
      cancelText={text.cancel}
      okButtonProps={{ disabled: !ready }}
      onOk={() => props.onSave(name.trim())}
      onCancel={props.onCancel}
    >
      <Input
        autoFocus
        aria-label={text.renameTitle}
        value={name}
        maxLength={titleLimit}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !isComposing(event) && ready) props.onSave(name.trim())
        }}
      />
    </Modal>
  )
}
