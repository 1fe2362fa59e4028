import { Modal } from 'antd'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useConversationChanges } from './use-conversation-changes.ts'

type Props = { id: string; title: string; onClose: () => void; onRemoved: () => void }

/** Asks before a conversation is deleted for good, and deletes it. */
export function RemoveDialog({ id, title, onClose, onRemoved }: Props) {
  const text = useText()
  const { remove } = useConversationChanges(id)
  return (
    <Modal
      open
      title={text.confirmRemove(title)}
      okText={text.remove}
      okButtonProps={{ danger: true, loading: remove.isPending }}
      onOk={() => remove.mutate(undefined, { onSuccess: onRemoved })}
      onCancel={onClose}
    >
      <p>{text.confirmRemoveDetail}</p>
      {remove.isError && <p role="alert">{errorText(remove.error, text)}</p>}
    </Modal>
  )
}
