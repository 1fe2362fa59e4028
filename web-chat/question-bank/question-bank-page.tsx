import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { useRoute } from '../routing/use-route.ts'
import { OnlyFor } from '../staff/only-for.tsx'
import page from '../theme/page.module.css'
import { useStableCallback } from '../use-stable-callback.ts'
import { BankList } from './bank-list.tsx'
import { bankWords } from './bank-words.ts'
import { GenerateItems } from './generate-items.tsx'
import { ItemPage } from './item-page.tsx'
import { NewItem } from './new-item.tsx'
import { PlanList } from './plan-list.tsx'
import { PlanView } from './plan-view.tsx'
import { type BankFilter, bankListQuery } from './queries.ts'
import styles from './question-bank.module.css'

/** A teacher's question bank: the list, one item under review, a new one, items from clauses, or a plan (`plan:` and its id). */
export function QuestionBankPage({ item }: { item?: string | undefined }) {
  const client = useQueryClient()
  const { navigate } = useRoute()
  // They stay while items are looked at, so that a review goes through what was filtered.
  const [filter, setFilter] = useState<BankFilter>({})
  const [offset, setOffset] = useState(0)

  const open = useStableCallback((id?: string) =>
    navigate({ page: { name: 'place', place: 'question-bank', item: id }, clauseId: null, search: '' }),
  )
  const choose = useStableCallback((next: BankFilter) => {
    setFilter(next)
    setOffset(0)
  })
  /** Looks through what a filter gives, from its first item. */
  const review = useStableCallback(async (next: BankFilter) => {
    choose(next)
    const { items } = await client.fetchQuery(bankListQuery(next, 0))
    open(items[0]?.id)
  })

  const plan = /^plan:(.+)$/u.exec(item ?? '')?.[1]
  return (
    <div className={page.scroller}>
      <div className={`${page.page} ${styles.page}`}>
        <OnlyFor roles={['teacher']}>
          {item === undefined ? (
            <Start>
              <BankList filter={filter} onFilter={choose} offset={offset} onOffset={setOffset} />
            </Start>
          ) : item === 'new' ? (
            <NewItem />
          ) : item === 'generate' ? (
            <GenerateItems onReview={review} />
          ) : item === 'plans' ? (
            <PlanList />
          ) : plan !== undefined ? (
            <PlanView key={plan} id={plan} onReview={review} />
          ) : (
            <ItemPage key={item} id={item} queue={{ filter, offset, onOffset: setOffset }} />
          )}
        </OnlyFor>
      </div>
    </div>
  )
}

function Start({ children }: { children: React.ReactNode }) {
  const words = useWords(bankWords)
  return (
    <>
      <header className={page.section}>
        <h1 className={page.title}>{words.title}</h1>
        <p className={page.soft}>{words.detail}</p>
      </header>
      {children}
    </>
  )
}
