import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import type { Message } from '../../api/contract/chat.ts'
import { ApiError } from '../api/api-error.ts'
import { activeLocksQuery, conversationQuery } from '../api/queries.ts'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import { readStored, writeStored } from '../use-setting.ts'
import { useStableCallback } from '../use-stable-callback.ts'
import styles from './chat-page.module.css'
import { Composer } from './composer.tsx'
import { EmptyChat } from './empty-chat.tsx'
import { ancestorsOf, pathThrough } from './message-tree.ts'
import { ModePicker, type TutorMode } from './mode-picker.tsx'
import { noteShownBranch } from './shown-branch.ts'
import { SpokenAnswer } from './spoken-answer.tsx'
import { Thread } from './thread.tsx'
import type { RunningTurn } from './turn-reducer.ts'
import { tutorWords } from './tutor-words.ts'
import { useEscape } from './use-escape.ts'
import { useReadingPosition } from './use-reading-position.ts'
import { useReconnect } from './use-reconnect.ts'
import type { AskOptions, TurnControls } from './use-turn.ts'
import { useTurnPart } from './use-turn-part.ts'

const LockNotice = lazy(() => import('./lock-notice.tsx').then(({ LockNotice }) => ({ default: LockNotice })))

const noMessages: Message[] = []

/** One conversation, or the start of one: its messages, the running answer and the place to ask. */
export function ChatPage({ conversationId, controls }: { conversationId: string | null; controls: TurnControls }) {
  const conversation = useQuery({ ...conversationQuery(conversationId ?? ''), enabled: conversationId !== null })
  const locks = useQuery(activeLocksQuery).data ?? []
  const messages = conversation.data?.messages ?? noMessages
  const { store } = controls
  const here = (turn: RunningTurn | null): turn is RunningTurn => turn?.conversationId === (conversationId ?? '')
  const running = useTurnPart(store, here)
  const busy = useTurnPart(store, (turn) => here(turn) && turn.failure === null)
  const asked = useTurnPart(store, (turn) => (here(turn) ? turn.question : null))
  const [focusId, setFocusId] = useState<string | null>(null)
  const [picked, setPicked] = useState<{ mode: TutorMode; after: string | null } | null>(null)
  const words = useWords(tutorWords)
  const draftKey = `draft.${conversationId ?? 'new'}`
  const scroller = useRef<HTMLDivElement>(null)

  const runningTurnId = conversation.data?.runningTurnId ?? null
  const { resume } = controls
  useEffect(() => {
    if (conversationId !== null && runningTurnId !== null && !running) void resume(conversationId, runningTurnId)
  }, [conversationId, runningTurnId, running, resume])

  // Another conversation has other branches.
  useEffect(() => setFocusId(null), [conversationId])
  // Kept when the answer is complete: whoever has scrolled meanwhile stays where they are.
  const [lastAsked, setLastAsked] = useState(asked?.id)
  if (asked && asked.id !== lastAsked) setLastAsked(asked.id)
  useReadingPosition(scroller, messages, `${conversationId} ${lastAsked}`)
  const taken = useTurnPart(store, (turn) => here(turn) && turn.turnId !== null)
  // What the server has not taken goes back to where it was written.
  const stop = () => (taken ? controls.stop() : takeBack())
  useEscape(busy, stop)

  const unsent = useTurnPart(
    store,
    (turn) =>
      here(turn) && turn.question?.id === '' && turn.failure instanceof ApiError && turn.failure.kind === 'offline',
  )
  useReconnect(unsent, controls.retry)
  const sendWaiting = useEffectEvent(() => controls.sendWaiting(conversationId, messages))
  const loaded = conversationId === null || conversation.data !== undefined
  useEffect(() => {
    if (loaded) sendWaiting()
  }, [conversationId, loaded])
  const [takenBack, setTakenBack] = useState(0)
  function takeBack() {
    const kept = [controls.takeBack(), readStored(draftKey) ?? '']
    writeStored(draftKey, kept.filter(Boolean).join('\n'))
    // The place to ask reads its draft when it is made.
    setTakenBack(takenBack + 1)
  }

  const ask = useStableCallback((question: string, parentId: string | null, options: AskOptions = { mode }) => {
    setFocusId(null)
    controls.ask({ conversationId, text: question, parentId, ...options })
  })

  const regenerate = useStableCallback((question: Message) => {
    if (conversationId === null) return
    setFocusId(null)
    controls.regenerate(conversationId, question)
  })

  const path = useMemo(
    () => (asked ? [...ancestorsOf(messages, asked.parentId), asked] : pathThrough(messages, focusId)),
    [messages, asked, focusId],
  )
  // What is asked just now has no number yet.
  const leafId = path.findLast(({ id }) => id !== '')?.id ?? null
  useEffect(() => {
    noteShownBranch(conversationId === null || leafId === null ? null : { conversationId, leafId })
    return () => noteShownBranch(null)
  }, [conversationId, leafId])
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
        {/* What is on screen says it to the eye; an empty chat has a heading of its own. */}
        {path.length > 0 && conversation.data && <h1 className="visually-hidden">{conversation.data.title}</h1>}
        {conversation.isError && conversationId !== null && messages.length === 0 ? (
          <div className={styles.failure}>
            <LoadFailure error={conversation.error} onRetry={() => conversation.refetch()} />
          </div>
        ) : path.length === 0 && !running && !conversation.isLoading ? (
          <EmptyChat onAsk={(question) => ask(question, null)} />
        ) : (
          <Thread
            path={path}
            messages={messages}
            store={store}
            running={running}
            busy={busy}
            scroller={scroller}
            onSelectBranch={setFocusId}
            onAsk={ask}
            onRegenerate={regenerate}
            onRetry={controls.retry}
            onTakeBack={takeBack}
          />
        )}
      </div>
      <SpokenAnswer key={conversationId} store={store} conversationId={conversationId} />
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
          key={`${conversationId} ${takenBack}`}
          draftKey={draftKey}
          busy={busy}
          placeholder={mode === 'explain' ? undefined : words.placeholder[mode]}
          onSend={(question) => ask(question, lastAnswerId)}
          onStop={stop}
        />
      </div>
    </>
  )
}
