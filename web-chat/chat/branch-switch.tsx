import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { Message } from '../../api/contract/chat.ts'
import { useText } from '../i18n/text.ts'
import styles from './branch-switch.module.css'
import { branchOf } from './message-tree.ts'

/** The arrows < 2/3 > between alternatives of a message; nothing where there is only one. */
export function BranchSwitch(props: { messages: Message[]; message: Message; onSelect: (messageId: string) => void }) {
  const text = useText()
  const { index, count, previousId, nextId } = branchOf(props.messages, props.message)
  if (count < 2) return null
  const arrow = (label: string, icon: React.ReactNode, target: string | null) => (
    <Button
      type="text"
      size="small"
      aria-label={label}
      icon={icon}
      disabled={target === null}
      onClick={() => target !== null && props.onSelect(target)}
    />
  )
  return (
    <span className={styles.branches}>
      {arrow(text.previousBranch, <LeftOutlined aria-hidden />, previousId)}
      <span aria-hidden="true">
        {index + 1}/{count}
      </span>
      <span className="visually-hidden">{text.branchPosition(index + 1, count)}</span>
      {arrow(text.nextBranch, <RightOutlined aria-hidden />, nextId)}
    </span>
  )
}
