import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import type { Message } from '../../api/contract/chat.ts'
import { activeLocksQuery, conversationQuery } from '../api/queries.ts'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import { useStableCallback } from '../use-stable-callback.ts'
import styles from './chat-page.module.css'
import { Composer } from './composer.tsx'
import { EmptyChat } from './empty-chat.tsx'
import { ancestorsOf, pathThrough } from './message-tree.ts'
import { ModePicker, type TutorMode } from './mode-picker.tsx'
import { SpokenAnswer } from './spoken-answer.tsx'
import { Thread } from './thread.tsx'
import { tutorWords } from './tutor-words.ts'
import { useEscape } from './use-escape.ts'
import { useReadingPosition } from './use-reading-position.ts'
import type { AskOptions, TurnControls } from './use-turn.ts'

const LockNotice = lazy(() => import('./lock-notice.tsx').then(({ LockNotice }) => ({ default: LockNotice })))

const noMessages: Message[] = []

/** One conversation, or the start of one: its messages, the running answer and the place to ask. */
export function ChatPage({ conversationId, controls }: { conversationId: string | null; controls: TurnControls }) {
  const conversation = useQuery({ ...conversationQuery(conversationId ?? ''), enabled: conversationId !== null })
  const locks = useQuery(activeLocksQuery).data ?? []
  const messages = conversation.data?.messages ?? noMessages
  const turn = controls.turn?.conversationId === (conversationId ?? '') ? controls.turn : null
  const busy = turn !== null && turn.failure === null
  const [focusId, setFocusId] = useState<string | null>(null)
  const [picked, setPicked] = useState<{ mode: TutorMode; after: string | null } | null>(null)
  const words = useWords(tutorWords)
  const scroller = useRef<HTMLDivElement>(null)

  const runningTurnId = conversation.data?.runningTurnId ?? null
  const { resume } = controls
  useEffect(() => {
    if (conversationId !== null && runningTurnId !== null && turn === null) void resume(conversationId, runningTurnId)
  }, [conversationId, runningTurnId, turn, resume])

  // Another conversation has other branches.
  useEffect(() => setFocusId(null), [conversationId])
  useReadingPosition(scroller, turn?.text ?? messages, `${conversationId} ${turn?.question?.id}`)
  useEscape(busy, controls.stop)

  const ask = useStableCallback((question: string, parentId: string | null, options: AskOptions = { mode }) => {
    setFocusId(null)
    controls.ask({ conversationId, text: question, parentId, ...options })
  })

  const regenerate = useStableCallback((question: Message) => {
    if (conversationId === null) return
    setFocusId(null)
    controls.regenerate(conversationId, question)
  })

  const asked = turn?.question
  const path = useMemo(
    () => (asked ? [...ancestorsOf(messages, asked.parentId), asked] : pathThrough(messages, focusId)),
    [messages, asked, focusId],
  )
  const lastAnswerId = path.findLast(({ role }) => role === 'assistant')?.id ?? null
  // The conversation goes on in the mode of its last answer until the reader picks another one.
  const lastTutored = path.findLast(({ answer }) => answer?.tutoring)
  const mode =
    picked && picked.after === (lastTutored?.id ?? null)
      ? picked.mode
      : (lastTutored?.answer?.tutoring?.mode ?? 'explain')
  return (
    <>
      <div className={styles.scroller} ref={scroller}>
        {conversation.isError && conversationId !== null && messages.length === 0 ? (
          <div className={styles.failure}>
            <LoadFailure error={conversation.error} onRetry={() => conversation.refetch()} />
          </div>
        ) : path.length === 0 && turn === null && !conversation.isLoading ? (
          <EmptyChat onAsk={(question) => ask(question, null)} />
        ) : (
          <Thread
            path={path}
            messages={messages}
            turn={turn}
            onSelectBranch={setFocusId}
            onAsk={ask}
            onRegenerate={regenerate}
            onRetry={controls.retry}
          />
        )}
      </div>
      <SpokenAnswer key={conversationId} turn={turn} />
      <div className={styles.dock}>
        {locks.length > 0 && (
          <Suspense>
            <LockNotice locks={locks} />
          </Suspense>
        )}
        <ModePicker
          mode={mode}
          fresh={lastTutored?.answer?.tutoring?.mode !== mode}
          busy={busy}
          onPick={(mode) => setPicked({ mode, after: lastTutored?.id ?? null })}
          onStart={(words) => ask(words, lastAnswerId)}
        />
        <Composer
          key={conversationId}
          draftKey={`draft.${conversationId ?? 'new'}`}
          busy={busy}
          placeholder={mode === 'explain' ? undefined : words.placeholder[mode]}
          onSend={(question) => ask(question, lastAnswerId)}
          onStop={controls.stop}
        />
      </div>
    </>
  )
}
