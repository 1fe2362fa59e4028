import { expect, test } from 'vitest'
import type { QuizClause } from './quiz-clause.ts'
import { writeItems } from './write-items.ts'

const clause = (ofCourse: boolean): QuizClause => ({
  id: 'clause-1',
  label: '3.2',
  number: '3.2',
  path: [],
  text: '洁净区与非洁净区之间的压差应当不低于10帕斯卡。',
  page: null,
  ofCourse,
  document: { id: 'document-1', title: '洁净区管理' },
})

test('items are written from matter, none from what tells of a course', () => {
  expect(writeItems([clause(false)], { count: 2 }).length).toBeGreaterThan(0)
  expect(writeItems([clause(true)], { count: 2 })).toEqual([])
})
