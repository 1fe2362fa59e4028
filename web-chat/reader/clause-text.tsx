import { useEffect, useRef } from 'react'
import { useText } from '../i18n/text.ts'
import styles from './clause-text.module.css'
import { findQuote } from './find-quote.ts'

/** The words of a clause as printed, with `quote` highlighted and scrolled into view. */
export function ClauseText({ text: words, quote }: { text: string; quote: string | null }) {
  const text = useText()
  const mark = useRef<HTMLElement>(null)
  const range = quote === null ? null : findQuote(words, quote)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another quote is another place to scroll to.
  useEffect(() => mark.current?.scrollIntoView({ block: 'center' }), [words, quote])
  if (range === null) {
    return (
      <>
        {quote !== null && <p className={styles.note}>{text.quoteNotFound}</p>}
        <p className={styles.words}>{words}</p>
      </>
    )
  }
  return (
    <p className={styles.words}>
      {words.slice(0, range.start)}
      <mark ref={mark}>{words.slice(range.start, range.end)}</mark>
      {words.slice(range.end)}
    </p>
  )
}
