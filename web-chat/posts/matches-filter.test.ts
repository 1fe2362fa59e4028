import { expect, it } from 'vitest'
import type { PostList } from '../../api/contract/career.ts'
import { matchesFilter } from './matches-filter.ts'

const all = { words: '', industry: '', city: '', least: 0 }
const listed = {
  post: {
    title: '无菌灌装操作工',
    employer: '示例企业甲',
    industry: 'biopharma',
    city: '巴中',
    tasks: ['GMP 记录'],
    required: ['清场'],
    desired: [],
  },
  match: { score: 60, requirements: [] },
} as unknown as PostList['posts'][number]

it('shows everything while nothing is asked', () => {
  expect(matchesFilter(listed, all)).toBe(true)
  expect(matchesFilter({ ...listed, match: null }, all)).toBe(true)
})

it('wants every word, in any case and order', () => {
  expect(matchesFilter(listed, { ...all, words: 'gmp 灌装' })).toBe(true)
  expect(matchesFilter(listed, { ...all, words: '灌装 护理' })).toBe(false)
})

it('wants the industry, the place and the match', () => {
  expect(matchesFilter(listed, { ...all, industry: 'food' })).toBe(false)
  expect(matchesFilter(listed, { ...all, city: '成都' })).toBe(false)
  expect(matchesFilter(listed, { ...all, least: 60 })).toBe(true)
  expect(matchesFilter(listed, { ...all, least: 80 })).toBe(false)
  expect(matchesFilter({ ...listed, match: null }, { ...all, least: 40 })).toBe(false)
})
