import { DeleteOutlined, EditOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { Conversation } from '../../api/contract/chat.ts'
import { useText } from '../i18n/text.ts'
import { ExportButton } from './export-button.tsx'
import styles from './history-list.module.css'
import { RemoveDialog } from './remove-dialog.tsx'
import { RenameDialog } from './rename-dialog.tsx'

type Props = { conversation: Conversation; current: boolean; onOpen: () => void; onRemoved: () => void }

/** One conversation in the list, with renaming and deleting beside it. */
export function HistoryItem({ conversation, current, onOpen, onRemoved }: Props) {
  const text = useText()
  const [dialog, setDialog] = useState<'rename' | 'remove' | null>(null)
  const title = conversation.title || text.untitled
  const action = (opens: 'rename' | 'remove', icon: React.ReactNode) => (
    <Button
      type="text"
      aria-label={`${text[opens]}：${title}`}
      title={text[opens]}
      icon={icon}
      onClick={() => setDialog(opens)}
    />
  )
  const close = () => setDialog(null)
  return (
    <li className={current ? `${styles.item} ${styles.current}` : styles.item}>
      <button
        type="button"
        className={styles.open}
        aria-current={current ? 'page' : undefined}
        title={title}
        onClick={onOpen}
      >
        {title}
      </button>
      <span className={styles.actions}>
        <ExportButton id={conversation.id} title={title} />
        {action('rename', <EditOutlined aria-hidden />)}
        {action('remove', <DeleteOutlined aria-hidden />)}
      </span>
      {dialog === 'rename' && <RenameDialog id={conversation.id} title={title} onClose={close} />}
      {dialog === 'remove' && <RemoveDialog id={conversation.id} title={title} onClose={close} onRemoved={onRemoved} />}
    </li>
  )
}
