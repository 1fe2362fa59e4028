import { expect, test } from 'vitest'
import type { SearchHit } from '../knowledge/search.ts'
import { AnswerDraft } from './answer-draft.ts'

const hit = {
  clause: {
    id: 'c1',
    label: '5.3.2',
    path: [],
    page: 3,
    text: '温度应为18～26℃。湿度应为45%～65%。',
    confidence: null,
  },
  document: { id: 'd1', title: '洁净室操作规程（示例）' },
} as unknown as SearchHit

test('a clause cited again has its number, and is told again only with words that are new', () => {
  const draft = new AnswerDraft()
  const quotes = ['温度应为18～26℃。', '温度应为18～26℃。', '湿度应为45%～65%。']
  const cited = quotes.map((quote) => draft.cite(hit, quote))
  expect(cited.map(({ marker }) => marker)).toEqual([1, 1, 1])
  expect(cited.map(({ events }) => events.length)).toEqual([1, 0, 1])
  expect(draft.citations.map(({ quote }) => quote)).toEqual(['温度应为18～26℃。\n湿度应为45%～65%。'])
})
