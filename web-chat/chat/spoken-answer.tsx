import { memo, useState, useSyncExternalStore } from 'react'
import { useText } from '../i18n/text.ts'
import { finishedSentences } from './finished-sentences.ts'
import type { RunningTurn } from './turn-reducer.ts'
import type { TurnStore } from './turn-store.ts'
import { useTurnPart } from './use-turn-part.ts'

/** Tells a screen reader the running answer sentence by sentence, its stage before that, and when it is done. */
export function SpokenAnswer({ store, conversationId }: { store: TurnStore; conversationId: string | null }) {
  const text = useText()
  const here = (turn: RunningTurn | null) => (turn?.conversationId === (conversationId ?? '') ? turn : null)
  const turn = useTurnPart(store, here)
  // A quick answer ends before its words were told: what it came to is heard all the same.
  const latest = useSyncExternalStore(store.subscribe, () => here(store.latest()))
  const [followed, setFollowed] = useState(turn !== null)
  if (turn !== null && !followed) setFollowed(true)
  const last = followed ? latest : null
  const ended = turn === null && last !== null && last.failure === null
  return (
    <div aria-live="polite" className="visually-hidden">
      {turn?.text === '' && turn.stage && <p>{text.stage[turn.stage]}</p>}
      <Sentences spoken={last?.text.slice(0, lastEnd(last.text)) ?? ''} />
      {ended && <p>{text.answerReady(last.citations.length)}</p>}
    </div>
  )
}

/** The sentences, drawn again when there is one more and not with every word. */
const Sentences = memo(function Sentences({ spoken }: { spoken: string }) {
  // Sentences are only ever added at the end.
  return finishedSentences(spoken).map((sentence, index) => <p key={index}>{sentence}</p>)
})

/** Where the last complete sentence ends. */
const lastEnd = (answer: string): number => answer.search(/[^。！？!?；\n]*$/)
