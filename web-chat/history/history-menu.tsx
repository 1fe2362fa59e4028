import { EllipsisOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Popover } from 'antd'
import { lazy, Suspense, useState } from 'react'
import type { Conversation } from '../../api/contract/chat.ts'
import { signInQuery } from '../api/queries.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import styles from './history-menu.module.css'
import { historyWords } from './history-words.ts'
import { useConversationChanges } from './use-conversation-changes.ts'

const RenameDialog = lazy(() => import('./rename-dialog.tsx').then((file) => ({ default: file.RenameDialog })))
const RemoveDialog = lazy(() => import('./remove-dialog.tsx').then((file) => ({ default: file.RemoveDialog })))
const ShareDialog = lazy(() => import('./share-dialog.tsx').then((file) => ({ default: file.ShareDialog })))

const formats = ['docx', 'pdf', 'md'] as const

/** What can be done with a conversation beside opening it. */
export function HistoryMenu({ conversation, onRemoved }: { conversation: Conversation; onRemoved: () => void }) {
  const text = useText()
  const words = useWords(historyWords)
  const role = useQuery(signInQuery).data?.account?.role
  const [open, setOpen] = useState(false)
  const [dialog, setDialog] = useState<'rename' | 'remove' | 'share' | null>(null)
  const { id, pinned } = conversation
  const title = conversation.title || text.untitled
  const { pin } = useConversationChanges(id)
  const close = () => setDialog(null)
  const entry = (label: string, act: () => void) => (
    <Button
      type="text"
      block
      onClick={() => {
        setOpen(false)
        act()
      }}
    >
      {label}
    </Button>
  )
  return (
    <>
      <Popover
        trigger="click"
        placement="bottomRight"
        open={open}
        onOpenChange={setOpen}
        content={
          <div className={styles.menu}>
            {entry(pinned ? words.unpin : words.pin, () => pin.mutate(!pinned))}
            {(role === 'student' || role === 'teacher') && entry(words.share, () => setDialog('share'))}
            {entry(text.rename, () => setDialog('rename'))}
            {formats.map((format) => (
              <Button
                key={format}
                type="text"
                block
                href={`/api/conversations/${encodeURIComponent(id)}/export?format=${format}`}
                download
                onClick={() => setOpen(false)}
              >
                {text.exportFormat[format]}
              </Button>
            ))}
            {entry(text.remove, () => setDialog('remove'))}
          </div>
        }
      >
        <Button
          type="text"
          aria-label={`${words.more}：${title}`}
          aria-expanded={open}
          title={words.more}
          icon={<EllipsisOutlined aria-hidden />}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || !open) return
            event.preventDefault()
            setOpen(false)
          }}
        />
      </Popover>
      <Suspense>
        {dialog === 'rename' && <RenameDialog id={id} title={title} onClose={close} />}
        {dialog === 'remove' && <RemoveDialog id={id} title={title} onClose={close} onRemoved={onRemoved} />}
        {dialog === 'share' && <ShareDialog id={id} onClose={close} />}
      </Suspense>
    </>
  )
}
