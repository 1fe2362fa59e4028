import { BookOutlined, PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { signInQuery, statusQuery } from '../api/queries.ts'
import { HistoryList } from '../history/history-list.tsx'
import { useText } from '../i18n/text.ts'
import type { Route } from '../routing/route.ts'
import { Brand } from './brand.tsx'
import { PlaceGroup } from './place-group.tsx'
import { Preferences, type PreferencesProps } from './preferences.tsx'
import { placesFor } from './role-places.tsx'
import styles from './sidebar.module.css'
import { SidebarLinks } from './sidebar-links.tsx'

type Props = { page: Route['page']; onOpen: (page: Route['page']) => void; preferences: PreferencesProps }

/** Where to go: a new chat, the library, the role's own pages, an earlier chat; and below it the preferences. */
export function Sidebar({ page, onOpen, preferences }: Props) {
  const text = useText()
  const status = useQuery(statusQuery)
  const role = useQuery(signInQuery).data?.account?.role
  const conversationId = page.name === 'chat' ? page.conversationId : null
  const openChat = (id: string | null) => onOpen({ name: 'chat', conversationId: id })
  return (
    <nav className={styles.sidebar} aria-label={text.mainNavigation}>
      <Brand />
      <div className={styles.places}>
        <Button type="primary" block icon={<PlusOutlined aria-hidden />} onClick={() => openChat(null)}>
          {text.newChat}
        </Button>
        <Button
          block
          icon={<BookOutlined aria-hidden />}
          aria-current={page.name === 'library' ? 'page' : undefined}
          onClick={() => onOpen({ name: 'library', documentId: null })}
        >
          {text.library}
        </Button>
        {status.data && <p className={styles.count}>{text.libraryCount(status.data.documents, status.data.clauses)}</p>}
      </div>
      <div className={styles.rest}>
        {placesFor(role).map((each) => (
          <PlaceGroup
            key={each.group}
            {...each}
            current={page.name === 'place' ? page.place : null}
            onOpen={(place) => onOpen({ name: 'place', place })}
          />
        ))}
        <HistoryList
          currentId={conversationId}
          onOpen={openChat}
          onRemoved={(id) => id === conversationId && openChat(null)}
        />
      </div>
      <SidebarLinks onOpen={(place) => onOpen({ name: 'place', place })} />
      <Preferences {...preferences} />
    </nav>
  )
}
