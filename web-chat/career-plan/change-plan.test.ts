import { describe, expect, it } from 'vitest'
import { movedItem, type PlanContent, withItem, withNewItem } from './change-plan.ts'
import { planProgress } from './plan-progress.ts'

const item = (id: string) => ({ id, kind: 'skill' as const, title: id, detail: '', skillId: null, done: false })
const plan: PlanContent = {
  postId: 'p',
  postTitle: '示例岗位',
  years: 1,
  terms: [
    { title: '一', items: [item('a'), item('b')] },
    { title: '二', items: [item('c')] },
  ],
}
const ids = ({ terms }: PlanContent) => terms.map(({ items }) => items.map(({ id }) => id).join(''))

describe('a step of a plan', () => {
  it('is ticked off or taken out, and the others stay', () => {
    expect(planProgress(withItem(plan, 'b', { done: true }))).toEqual({ done: 1, all: 3 })
    expect(ids(withItem(plan, 'b', null))).toEqual(['a', 'c'])
    expect(withItem(plan, 'x', null)).toEqual(plan)
  })

  it('moves between terms and stops at both ends', () => {
    expect(ids(movedItem(plan, 'a', 1))).toEqual(['b', 'ca'])
    expect(movedItem(plan, 'a', -1)).toBe(plan)
    expect(movedItem(plan, 'c', 1)).toBe(plan)
  })

  it('of one’s own has an id that no other has', () => {
    const twice = withNewItem(withNewItem(plan, 0, { title: 'x', detail: '' }), 1, { title: 'y', detail: '' })
    expect(ids(twice)).toEqual(['abown-1', 'cown-2'])
  })
})
