import { lazy, memo, Suspense } from 'react'
import type { TurnEvents } from '../../api/contract/chat.ts'
import styles from './answer-text.module.css'
import { hasMath } from './has-math.ts'

const MarkdownText = lazy(() => import('./markdown-text.tsx').then(({ MarkdownText }) => ({ default: MarkdownText })))
const MathText = lazy(() => import('./math-text.tsx').then(({ MathText }) => ({ default: MathText })))

/**
 * An answer's Markdown with its citations as chips. The renderer is fetched with the first answer, KaTeX with the
 * first formula; until then the text stands as written.
 */
export const AnswerText = memo(function AnswerText(props: { text: string; citations: TurnEvents['citation'][] }) {
  const Renderer = hasMath(props.text) ? MathText : MarkdownText
  return (
    <Suspense fallback={<p className={styles.plain}>{props.text}</p>}>
      <Renderer {...props} />
    </Suspense>
  )
})
