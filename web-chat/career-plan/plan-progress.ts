import type { CareerPlanView } from '../../api/contract/career.ts'

/** How many steps of a plan there are, and how many of them are ticked off. */
export function planProgress({ terms }: CareerPlanView['content']): { done: number; all: number } {
  const items = terms.flatMap((term) => term.items)
  return { done: items.filter(({ done }) => done).length, all: items.length }
}
