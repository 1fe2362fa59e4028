import { CloseOutlined } from '@ant-design/icons'
import { Button, Drawer } from 'antd'
import { type ReactNode, useEffect, useRef } from 'react'
import { useText } from '../i18n/text.ts'
import styles from './clause-panel.module.css'

type Props = { open: boolean; beside: boolean; onClose: () => void; children: ReactNode }

/** The side panel for a clause: beside the page where there is room, a drawer over it where there is not. */
export function ClausePanel({ open, beside, onClose, children }: Props) {
  const text = useText()
  if (beside) {
    return open ? <BesidePanel onClose={onClose}>{children}</BesidePanel> : null
  }
  return (
    <Drawer
      open={open}
      onClose={onClose}
      title={text.clausePanel}
      closable={{ 'aria-label': text.close }}
      placement="right"
      size="min(560px, 100vw)"
      destroyOnHidden
      focusable={{ trap: true, focusTriggerAfterClose: true }}
    >
      {children}
    </Drawer>
  )
}

function BesidePanel({ onClose, children }: Pick<Props, 'onClose' | 'children'>) {
  const text = useText()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const opener = document.activeElement
    heading.current?.focus()
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    }
  }, [])
  return (
    <aside
      className={styles.panel}
      aria-label={text.clausePanel}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <div className={styles.head}>
        <h2 ref={heading} tabIndex={-1}>
          {text.clausePanel}
        </h2>
        <Button type="text" aria-label={text.close} icon={<CloseOutlined aria-hidden />} onClick={onClose} />
      </div>
      <div className={styles.body}>{children}</div>
    </aside>
  )
}
