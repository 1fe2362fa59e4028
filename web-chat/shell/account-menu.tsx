import { UserOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Popover } from 'antd'
import { useState } from 'react'
import { signInQuery } from '../api/queries.ts'
import { useText } from '../i18n/text.ts'
import type { Place } from '../routing/route.ts'
import { signOut } from '../sign-in/sign-out.ts'
import styles from './account-menu.module.css'

/** Who is signed in and as what, with the way to the account and out; for a guest the way in. */
export function AccountMenu({ onOpen }: { onOpen: (place: Place) => void }) {
  const text = useText()
  const [open, setOpen] = useState(false)
  const { data } = useQuery(signInQuery)
  if (!data) return null
  const { account } = data
  if (account === null) {
    return (
      <Button className={styles.button ?? ''} icon={<UserOutlined aria-hidden />} onClick={() => onOpen('sign-in')}>
        {text.signIn}
      </Button>
    )
  }
  const go = (place: Place) => {
    setOpen(false)
    onOpen(place)
  }
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      content={
        <div className={styles.menu}>
          <p className={styles.name}>{account.name}</p>
          <p className={styles.facts}>{[text.role[account.role], account.username].join(' · ')}</p>
          <Button block onClick={() => go('account')}>
            {text.account}
          </Button>
          <Button block onClick={() => go('my-data')}>
            {text.myData}
          </Button>
          <Button block onClick={() => void signOut()}>
            {text.signOut}
          </Button>
        </div>
      }
    >
      <Button
        className={styles.button ?? ''}
        icon={<UserOutlined aria-hidden />}
        aria-label={text.accountMenu(account.name, text.role[account.role])}
      >
        <span className={styles.role}>{account.demo ? account.name : text.role[account.role]}</span>
      </Button>
    </Popover>
  )
}
