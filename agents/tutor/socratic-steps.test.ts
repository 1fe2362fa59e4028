import { expect, test } from 'vitest'
import type { SearchHit } from '../../knowledge/search.ts'
import { socraticSteps } from './socratic-steps.ts'

const hit = (text: string) =>
  ({
    clause: { id: 'c1', label: '9.4', number: '9.4', path: [], page: null, text },
    document: { id: 'd1', title: '实训须知（示例）' },
  }) as unknown as SearchHit

test('the first step is the sentence that answers, though it has the standard’s word for what was asked', () => {
  const text = '不把老人的照片、病情、证件交给外人。老人跌倒、噎食，先呼救，同时拨打 120。'
  expect(socraticSteps('老人摔倒了怎么办', hit(text))[0]?.sentence).toBe('老人跌倒、噎食，先呼救，同时拨打 120。')
})

test('a clause that says nothing beyond the question has no step', () => {
  expect(socraticSteps('老人跌倒了怎么办', hit('老人跌倒。'))).toEqual([])
})
