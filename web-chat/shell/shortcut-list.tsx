import { Checkbox, Modal } from 'antd'
import { useWords } from '../i18n/use-words.ts'
import styles from './shortcut-list.module.css'
import { shortcutWords } from './shortcut-words.ts'

type Props = { on: boolean; onSwitch: (on: boolean) => void; onClose: () => void }

/** The keys of this page and what they do, with the switch for single ones. */
export function ShortcutList({ on, onSwitch, onClose }: Props) {
  const words = useWords(shortcutWords)
  return (
    <Modal open title={words.title} footer={null} onCancel={onClose}>
      <dl className={styles.keys}>
        {words.rows.map(([keys, does]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <Checkbox checked={on} onChange={(event) => onSwitch(event.target.checked)}>
        {words.on}
      </Checkbox>
      <p className={styles.note}>{words.note}</p>
    </Modal>
  )
}
