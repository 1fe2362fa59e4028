import type { CareerPlanView } from '../../api/contract/career.ts'

export type PlanContent = CareerPlanView['content']
export type PlanItem = PlanContent['terms'][number]['items'][number]

/** The plan with one step changed in its place; null takes the step out. */
export function withItem(plan: PlanContent, id: string, change: Partial<PlanItem> | null): PlanContent {
  return {
    ...plan,
    terms: plan.terms.map((term) => ({
      ...term,
      items: term.items.flatMap((item) => (item.id !== id ? [item] : change === null ? [] : [{ ...item, ...change }])),
    })),
  }
}

/** The plan with a step of its owner's at the end of a term. */
export function withNewItem(
  plan: PlanContent,
  term: number,
  { title, detail }: { title: string; detail: string },
): PlanContent {
  const taken = new Set(plan.terms.flatMap(({ items }) => items.map(({ id }) => id)))
  let number = 1
  while (taken.has(`own-${number}`)) number += 1
  const item: PlanItem = { id: `own-${number}`, kind: 'practice', title, detail, skillId: null, done: false }
  return {
    ...plan,
    terms: plan.terms.map((one, at) => (at === term ? { ...one, items: [...one.items, item] } : one)),
  }
}

/** The plan with a step put into the term before (-1) or after (1); unchanged at either end. */
export function movedItem(plan: PlanContent, id: string, by: -1 | 1): PlanContent {
  const from = plan.terms.findIndex(({ items }) => items.some((item) => item.id === id))
  const item = plan.terms[from]?.items.find((one) => one.id === id)
  if (!item || plan.terms[from + by] === undefined) return plan
  return {
    ...plan,
    terms: plan.terms.map((term, at) =>
      at === from
        ? { ...term, items: term.items.filter((one) => one.id !== id) }
        : at === from + by
          ? { ...term, items: [...term.items, item] }
          : term,
    ),
  }
}
