import { memo, useState } from 'react'
import { useText } from '../i18n/text.ts'
import { finishedSentences } from './finished-sentences.ts'
import type { TurnStore } from './turn-store.ts'
import { useTurnPart } from './use-turn-part.ts'

/** Tells a screen reader the running answer sentence by sentence, its stage before that, and when it is done. */
export function SpokenAnswer({ store, conversationId }: { store: TurnStore; conversationId: string | null }) {
  const text = useText()
  const turn = useTurnPart(store, (turn) => (turn?.conversationId === (conversationId ?? '') ? turn : null))
  const [last, setLast] = useState(turn)
  if (turn !== null && turn !== last) setLast(turn)
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
