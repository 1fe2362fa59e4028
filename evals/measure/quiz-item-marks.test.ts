import { expect, it } from 'vitest'
import { sampleItem } from '../../teaching/testing/sample-items.ts'
import { quizItemMarks } from './quiz-item-marks.ts'

const rule = '洁净区与非洁净区之间的压差应当不低于10帕斯卡。'
const clauses = [{ id: 'clause-48', text: rule }]
const [source] = sampleItem('single-choice').sources
const item = sampleItem('single-choice', {
  stem: '根据《示例规范》，洁净区与非洁净区之间的压差应当不低于____。',
  options: [
    { id: 'a', text: '5帕斯卡', misconception: '把要求记松了' },
    { id: 'b', text: '10帕斯卡', misconception: null },
  ],
  key: 'b',
  explanation: `《示例规范》第四十八条：“${rule}”`,
  sources: source ? [{ ...source, quote: rule }] : [],
})
const faults = (changes: Partial<typeof item>) =>
  Object.entries(quizItemMarks({ ...item, ...changes }, clauses)).flatMap(([mark, score]) =>
    score === 1 ? [] : [mark],
  )

it('has nothing against an item that its clause bears out', () => expect(faults({})).toEqual([]))

it('tells which mark is missed', () => {
  expect(faults({ key: 'a' })).toContain('supported')
  expect(faults({ explanation: item.explanation.replace('应当', '宜') })).toEqual(['explained'])
  expect(faults({ explanation: '见条款。' })).toEqual(['explained'])
  expect(faults({ options: item.options.map((one) => ({ ...one, misconception: null })) })).toEqual([
    'distractors named',
  ])
})

it('takes a term that is named beside the quotation for no quotation, and reads one inside another', () => {
  expect(faults({ explanation: `这是“压差”的要求。${item.explanation}` })).toEqual([])
  const nested = '理由写“读数看错”。'
  const cited = [{ id: 'clause-48', text: `${rule}${nested}` }]
  expect(quizItemMarks({ ...item, explanation: `《示例规范》：“${nested}”` }, cited).explained).toBe(1)
})
