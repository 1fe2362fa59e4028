import { useDeferredValue, useMemo } from 'react'
import type { TurnEvents } from '../../api/contract/chat.ts'
import { AnswerText } from './answer-text.tsx'
import { splitBlocks } from './split-blocks.ts'

/** The words of an answer on their way: what is complete is set once, and keys go before words. */
export function RunningText({ text, citations }: { text: string; citations: TurnEvents['citation'][] }) {
  const shown = useDeferredValue(text)
  const blocks = useMemo(() => splitBlocks(shown), [shown])
  // Blocks are only ever added at the end.
  return blocks.map((block, index) => <AnswerText key={index} text={block} citations={citations} />)
}
