import { DeleteOutlined, EditOutlined, MoreOutlined } from '@ant-design/icons'
import { App, Button, Dropdown } from 'antd'
import { useState } from 'react'
import type { Conversation } from '../../api/contract.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import styles from './history-list.module.css'
import { RenameDialog } from './rename-dialog.tsx'
import { useConversationChanges } from './use-conversation-changes.ts'

type Props = { conversation: Conversation; current: boolean; onOpen: () => void; onRemoved: () => void }

/** One conversation in the list, with renaming and deleting behind a menu. */
export function HistoryItem({ conversation, current, onOpen, onRemoved }: Props) {
  const text = useText()
  const { modal, message } = App.useApp()
  const [renaming, setRenaming] = useState(false)
  const { rename, remove } = useConversationChanges(conversation.id)
  const title = conversation.title || text.untitled
  const onError = (error: unknown) => void message.error(errorText(error, text))

  function confirmRemove() {
    modal.confirm({
      title: text.confirmRemove(title),
      content: text.confirmRemoveDetail,
      okText: text.remove,
      okButtonProps: { danger: true },
      onOk: () => remove.mutateAsync().then(onRemoved, onError),
    })
  }

  return (
    <li className={current ? `${styles.item} ${styles.current}` : styles.item}>
      <button type="button" className={styles.open} aria-current={current ? 'page' : undefined} title={title} onClick={onOpen}>
        {title}
      </button>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'rename', icon: <EditOutlined />, label: text.rename, onClick: () => setRenaming(true) },
            { key: 'remove', icon: <DeleteOutlined />, label: text.remove, danger: true, onClick: confirmRemove },
          ],
        }}
      >
        <Button type="text" className={styles.more ?? ''} aria-label={text.moreActions(title)} icon={<MoreOutlined />} />
      </Dropdown>
      {renaming && (
        <RenameDialog
          initial={title}
          onCancel={() => setRenaming(false)}
          onSave={(name) => rename.mutateAsync(name).then(() => setRenaming(false), onError)}
        />
      )}
    </li>
  )
}
