import { Button } from 'antd'
import { useState } from 'react'
import type { ResumeView } from '../../api/contract/career.ts'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import { SuggestionCard } from './suggestion-card.tsx'
import { resumeWords } from './words.ts'

/** Ways to make a résumé better, one after the other; what is left alone is asked no more until the page is opened anew. */
export function Suggestions({ resume }: { resume: ResumeView }) {
  const words = useWords(resumeWords)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const open = resume.suggestions.filter((one) => !left.has(keyOf(one)))
  const [first] = open
  return (
    <div className={page.section}>
      <p className={page.soft}>{words.neverInvents}</p>
      {first ? (
        <>
          <p role="status">{words.more(open.length)}</p>
          <SuggestionCard
            key={keyOf(first)}
            suggestion={first}
            onLeave={() => setLeft((before) => new Set(before).add(keyOf(first)))}
          />
        </>
      ) : (
        <p role="status">{resume.suggestions.length === 0 ? words.noneLeft : words.allLeft}</p>
      )}
      {left.size > 0 && (
        <div>
          <Button size="small" onClick={() => setLeft(new Set())}>
            {words.again}
          </Button>
        </div>
      )}
    </div>
  )
}

/** The same place with other words is another suggestion. */
const keyOf = ({ id, before }: ResumeView['suggestions'][number]): string => `${id}|${before}`
