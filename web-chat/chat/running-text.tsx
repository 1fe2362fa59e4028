import { memo, type RefObject, startTransition, useEffect, useMemo, useState } from 'react'
import { AnswerText } from './answer-text.tsx'
import { splitBlocks } from './split-blocks.ts'
import type { TurnStore } from './turn-store.ts'
import { useReadingPosition } from './use-reading-position.ts'

const none: never[] = []

type Props = { store: TurnStore; scroller: RefObject<HTMLElement | null> }

/**
 * The words of an answer on their way: what is complete is set once, and keys go before words. It follows the store in
 * transitions, since React draws what `useSyncExternalStore` tells at once, whatever waits.
 */
export const RunningText = memo(function RunningText({ store, scroller }: Props) {
  const [turn, setTurn] = useState(store.get)
  useEffect(() => {
    const follow = () => startTransition(() => setTurn(store.get()))
    // What was told between drawing and now.
    follow()
    return store.subscribe(follow)
  }, [store])
  const blocks = useMemo(() => splitBlocks(turn?.text ?? ''), [turn?.text])
  useReadingPosition(scroller, turn?.text, turn?.question?.id)
  // Blocks are only ever added at the end.
  return blocks.map((block, index) => <AnswerText key={index} text={block} citations={turn?.citations ?? none} />)
})
