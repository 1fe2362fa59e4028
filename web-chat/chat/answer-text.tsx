import { lazy, memo, Suspense } from 'react'
import type { TurnEvents } from '../../api/contract.ts'
import { hasMath } from './has-math.ts'
import { MarkdownText } from './markdown-text.tsx'

const MathText = lazy(() => import('./math-text.tsx').then(({ MathText }) => ({ default: MathText })))

/** An answer's Markdown with its citations as chips; KaTeX is fetched only when there is a formula. */
export const AnswerText = memo(function AnswerText(props: { text: string; citations: TurnEvents['citation'][] }) {
  const plain = <MarkdownText {...props} />
  return hasMath(props.text) ? (
    <Suspense fallback={plain}>
      <MathText {...props} />
    </Suspense>
  ) : (
    plain
  )
})
