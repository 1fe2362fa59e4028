import { describe, expect, it } from 'vitest'
import { sampleItem } from '../../teaching/testing/sample-items.ts'
import { checkQuizItem } from './check-quiz-item.ts'
import { quizCues } from './quiz-cues.ts'

const rule = '洁净区与非洁净区之间、不同级别洁净区之间的压差应当不低于10帕斯卡。'
const clauses = [{ id: 'clause-48', text: rule }]
const stem = '根据《示例规范》，洁净区与非洁净区之间、不同级别洁净区之间的压差应当不低于____。'
const option = (id: string, text: string) => ({ id, text, misconception: null })
const good = sampleItem('single-choice', {
  stem,
  options: [option('a', '5帕斯卡'), option('b', '10帕斯卡'), option('c', '15帕斯卡')],
})
const codes = (item: Parameters<typeof checkQuizItem>[0]) => checkQuizItem(item, clauses).map(({ code }) => code)

describe('the check of a generated item', () => {
  it('finds nothing against an item that its clause bears out', () => {
    expect(codes(good)).toEqual([])
    expect(codes(sampleItem('true-false', { stem: `根据《示例规范》，${rule}`, key: true }))).toEqual([])
    expect(codes(sampleItem('true-false', { stem: `根据《示例规范》，${rule.replace('不低于', '不高于')}` }))).toEqual(
      [],
    )
  })

  it.each([
    ['a clause that is not there', { ...good, sources: [] }, 'no-clause'],
    [
      'a quote that is not the clause’s',
      { ...good, sources: good.sources.map((one) => ({ ...one, quote: '另一句' })) },
      'quote',
    ],
    ['a wrong key', { ...good, key: 'a' }, 'unsupported'],
    ['a second right option', { ...good, options: [...good.options, option('d', '10 帕斯卡')] }, 'not-unique'],
    ['options alike', { ...good, options: [...good.options, option('d', '5 帕斯卡')] }, 'options-alike'],
    ['a number of its own', { ...good, stem: stem.replace('洁净区与', '30万级洁净区与') }, 'number'],
    ['a duty of its own', { ...good, stem: stem.replace('应当', '必须') }, 'obligation'],
    ['the answer in the stem', { ...good, stem: `${stem}（10帕斯卡）` }, 'stem-tells'],
    [
      'a key that is told by its length',
      {
        ...good,
        options: good.options.map((one) => ({
          ...one,
          text: one.id === 'b' ? one.text : `${one.text}以上并且按照规程随时调整`,
        })),
      },
      'length-cue',
    ],
  ] as const)('finds %s', (_, item, code) => {
    expect(codes(item as typeof good)).toContain(code)
  })

  it('reads the ends of a range as numbers', () => {
    const ranged = '混合15～20分钟，停机不超过5分钟。'
    const item = sampleItem('fill-in', {
      stem: '混合15～20分钟，停机不超过____分钟。',
      blanks: [{ accepted: ['5'] }],
      sources: good.sources.map((source) => ({ ...source, quote: ranged })),
    })
    expect(checkQuizItem(item, [{ id: 'clause-48', text: ranged }])).toEqual([])
  })

  it('finds a judgement that is turned and yet said to be right, and steps out of order', () => {
    expect(codes(sampleItem('true-false', { stem: rule.replace('10', '20'), key: true }))).toContain('unsupported')
    expect(codes(sampleItem('ordering', { steps: ['压差', '洁净区'] }))).not.toContain('no-clause')
    expect(codes(sampleItem('ordering', { steps: ['10帕斯卡', '压差'] }))).toContain('unsupported')
  })
})

it('the cues of a set are the shares that a guesser would get', () => {
  expect(quizCues([good, good, sampleItem('true-false', { key: true })])).toEqual({
    samePlace: 1,
    longest: 0,
    judgedTrue: 1,
  })
  expect(quizCues([])).toEqual({ samePlace: null, longest: null, judgedTrue: null })
})
