import { Input, Modal } from 'antd'
import { useState } from 'react'
import { isComposing } from '../chat/is-composing.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useConversationChanges } from './use-conversation-changes.ts'

/** The longest title the server takes, in characters. */
const titleLimit = 80

/** Asks for a new name of a conversation and saves it. */
export function RenameDialog({ id, title, onClose }: { id: string; title: string; onClose: () => void }) {
  const text = useText()
  const { rename } = useConversationChanges(id)
  const [name, setName] = useState(title)
  const ready = name.trim() !== '' && !rename.isPending
  const save = () => ready && rename.mutate(name.trim(), { onSuccess: onClose })
  return (
    <Modal
      open
      title={text.renameTitle}
      okText={text.save}
      okButtonProps={{ disabled: !ready }}
      onOk={save}
      onCancel={onClose}
    >
      <Input
        autoFocus
        aria-label={text.renameTitle}
        value={name}
        maxLength={titleLimit}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !isComposing(event)) save()
        }}
      />
      {rename.isError && <p role="alert">{errorText(rename.error, text)}</p>}
    </Modal>
  )
}
