import { Fragment, useEffect, useRef } from 'react'
import { useText } from '../i18n/text.ts'
import styles from './clause-text.module.css'
import { findQuotes } from './find-quotes.ts'

/** The words of a clause as printed, with the passages of `quote` highlighted and the first scrolled into view. */
export function ClauseText({ text: words, quote }: { text: string; quote: string | null }) {
  const text = useText()
  const paragraph = useRef<HTMLParagraphElement>(null)
  const passages = quote === null ? [] : findQuotes(words, quote)
  // Another quote is another place to scroll to.
  useEffect(() => {
    paragraph.current?.querySelector('mark')?.scrollIntoView({ block: 'center' })
  }, [words, quote])
  return (
    <>
      {quote !== null && passages.length === 0 && <p className={styles.note}>{text.quoteNotFound}</p>}
      <p ref={paragraph} className={styles.words}>
        {passages.map(({ start, end }, index) => (
          <Fragment key={start}>
            {words.slice(passages[index - 1]?.end ?? 0, start)}
            <mark>{words.slice(start, end)}</mark>
          </Fragment>
        ))}
        {words.slice(passages.at(-1)?.end ?? 0)}
      </p>
    </>
  )
}
