import { Button } from 'antd'
import { useText } from '../i18n/text.ts'
import type { Place } from '../routing/route.ts'
import styles from './sidebar-links.module.css'

/** What everybody should find from everywhere: their data, the rules, and what this is. */
export function SidebarLinks({ onOpen }: { onOpen: (place: Place) => void }) {
  const text = useText()
  return (
    <div className={styles.links}>
      <Button type="text" size="small" onClick={() => onOpen('my-data')}>
        {text.myData}
      </Button>
      <Button type="text" size="small" onClick={() => onOpen('rules')}>
        {text.rules}
      </Button>
      <Button type="text" size="small" onClick={() => onOpen('about')}>
        {text.about}
      </Button>
    </div>
  )
}
