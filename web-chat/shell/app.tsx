import { MenuOutlined, PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Drawer, Skeleton } from 'antd'
import { lazy, Suspense, startTransition, useState } from 'react'
import { signInQuery } from '../api/queries.ts'
import { ChatPage } from '../chat/chat-page.tsx'
import { useTurn } from '../chat/use-turn.ts'
import { useText } from '../i18n/text.ts'
import { ClausePanel } from '../reader/clause-panel.tsx'
import { ClauseView } from '../reader/clause-view.tsx'
import { type OpenClause, OpenClauseContext } from '../reader/open-clause.ts'
import type { Route } from '../routing/route.ts'
import { useRoute } from '../routing/use-route.ts'
import { useMediaQuery } from '../use-media-query.ts'
import { useSetting } from '../use-setting.ts'
import { useStableCallback } from '../use-stable-callback.ts'
import { AccountMenu } from './account-menu.tsx'
import styles from './app.module.css'
import { Brand } from './brand.tsx'
import { ConnectionStatus } from './connection-status.tsx'
import { focusWhenThere } from './focus-when-there.ts'
import { PartBoundary } from './part-boundary.tsx'
import { PlacePage } from './place-page.tsx'
import type { PreferencesProps } from './preferences.tsx'
import { Sidebar } from './sidebar.tsx'
import { useFocusReturn } from './use-focus-return.ts'
import { useShortcuts } from './use-shortcuts.ts'
import { useWindowTitle } from './use-window-title.ts'

const LibraryPage = lazy(() =>
  import('../library/library-page.tsx').then(({ LibraryPage }) => ({ default: LibraryPage })),
)

const TryStrip = lazy(() => import('./try-strip.tsx').then(({ TryStrip }) => ({ default: TryStrip })))

const ShortcutList = lazy(() => import('./shortcut-list.tsx').then((file) => ({ default: file.ShortcutList })))

/** The whole page: navigation, a chat or the library, and a clause beside it. */
export function BashanApp({ preferences }: { preferences: PreferencesProps }) {
  const text = useText()
  useWindowTitle(text.appName)
  useFocusReturn()
  const { route, cited, navigate } = useRoute()
  const demo = useQuery(signInQuery).data?.account?.demo === true
  const [menuOpen, setMenuOpen] = useState(false)
  const sidebarBeside = useMediaQuery('(min-width: 900px)')
  const clauseBeside = useMediaQuery('(min-width: 1200px)')
  const controls = useTurn((conversationId) => openPage({ name: 'chat', conversationId }))

  const [singleKeys, setSingleKeys] = useSetting('single-keys', ['on', 'off'])
  const [shortcutsOpen, setShortcutsOpen] = useState(false)
  useShortcuts(singleKeys === 'on', {
    focusQuestion() {
      if (route.page.name !== 'chat') openPage({ name: 'chat', conversationId: null })
      focusWhenThere('composer')
    },
    newChat() {
      openPage({ name: 'chat', conversationId: null })
      focusWhenThere('composer')
    },
    search() {
      if (!sidebarBeside) setMenuOpen(true)
      focusWhenThere('history-search')
    },
    help: () => setShortcutsOpen(true),
  })

  function openPage(page: Route['page']) {
    setMenuOpen(false)
    navigate({ page, clauseId: null, search: '' })
  }

  // The same for every render: all answers listen to it.
  const openClause = useStableCallback<Parameters<OpenClause>, void>((clauseId, cited) =>
    navigate({ clauseId }, { replace: route.clauseId !== null, cited }),
  )
  // An open document shows its clauses itself.
  const panelOpen =
    route.clauseId !== null && (route.page.name !== 'library' || route.page.documentId === null || route.search !== '')

  const sidebar = <Sidebar page={route.page} onOpen={openPage} preferences={preferences} />
  return (
    <OpenClauseContext value={openClause}>
      <div className={styles.app}>
        <a className={styles.skip} href={route.page.name === 'chat' ? '#composer' : '#main'}>
          {route.page.name === 'chat' ? text.skipToComposer : text.skipToMain}
        </a>
        {sidebarBeside ? (
          <div className={styles.sidebar}>{sidebar}</div>
        ) : (
          <Drawer
            open={menuOpen}
            onClose={() => setMenuOpen(false)}
            placement="left"
            size="min(320px, 86vw)"
            closable={false}
            aria-label={text.mainNavigation}
            styles={{ body: { padding: 0 } }}
          >
            {sidebar}
          </Drawer>
        )}
        <main id="main" tabIndex={-1} className={styles.main}>
          {demo && (
            <Suspense>
              <TryStrip />
            </Suspense>
          )}
          <header className={styles.bar}>
            {!sidebarBeside && (
              <>
                <Button
                  type="text"
                  aria-label={text.openMenu}
                  icon={<MenuOutlined aria-hidden />}
                  // Its first opening takes a cheap phone a fifth of a second; the tap is answered before.
                  onClick={() => startTransition(() => setMenuOpen(true))}
                />
                <Brand />
                <Button
                  type="text"
                  className={styles.newChat ?? ''}
                  aria-label={text.newChat}
                  icon={<PlusOutlined aria-hidden />}
                  onClick={() => openPage({ name: 'chat', conversationId: null })}
                />
              </>
            )}
            <div className={styles.status}>
              <ConnectionStatus />
            </div>
            <AccountMenu onOpen={(place) => openPage({ name: 'place', place })} />
          </header>
          {route.page.name === 'chat' ? (
            <ChatPage conversationId={route.page.conversationId} controls={controls} />
          ) : route.page.name === 'place' ? (
            <PlacePage place={route.page.place} item={route.page.item} />
          ) : (
            <PartBoundary>
              <Suspense fallback={<Skeleton active />}>
                <LibraryPage />
              </Suspense>
            </PartBoundary>
          )}
        </main>
        <ClausePanel open={panelOpen} beside={clauseBeside} onClose={() => navigate({ clauseId: null })}>
          {panelOpen && route.clauseId !== null && (
            <ClauseView
              clauseId={route.clauseId}
              cited={cited}
              onOpenDocument={(documentId) =>
                navigate({ page: { name: 'library', documentId }, search: '' }, { ...(cited && { cited }) })
              }
            />
          )}
        </ClausePanel>
        {shortcutsOpen && (
          <Suspense>
            <ShortcutList
              on={singleKeys === 'on'}
              onSwitch={(on) => setSingleKeys(on ? 'on' : 'off')}
              onClose={() => setShortcutsOpen(false)}
            />
          </Suspense>
        )}
      </div>
    </OpenClauseContext>
  )
}
