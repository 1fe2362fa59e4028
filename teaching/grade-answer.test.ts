import { describe, expect, it } from 'vitest'
import { seededRandom } from '../storage/seeded-random.ts'
import { gradeAnswer } from './grade-answer.ts'
import type { ItemAnswer } from './item-answer.ts'
import { itemView } from './item-view.ts'
import type { ItemContent } from './quiz-item.ts'
import { sampleItem } from './testing/sample-items.ts'

const score = (content: ItemContent, answer: ItemAnswer) => gradeAnswer(content, answer).score
const fillIn = (stem: string, ...accepted: string[]) => sampleItem('fill-in', { stem, blanks: [{ accepted }] })
const filled = (content: ItemContent, ...blanks: string[]) => score(content, { type: 'fill-in', blanks })
const order = (...steps: string[]): ItemAnswer => ({ type: 'ordering', order: steps })
const said = (text: string): ItemAnswer => ({ type: 'short-answer', text })

describe('a right answer', () => {
  it('is never marked wrong, however the item is shuffled and whatever its options are called', () => {
    for (let round = 0; round < 300; round++) {
      const random = seededRandom(`round ${round}`)
      // Options whose words are the letters of other options: the worst case for a mix-up of label and text.
      const texts = random.shuffle(round % 2 === 0 ? ['A', 'B', 'C', 'D'] : ['10 Pa', '5 Pa', '15 Pa', '20 Pa'])
      const options = random
        .shuffle(['A', 'B', 'C', 'D'])
        .map((id, at) => ({ id, text: texts[at] ?? '', misconception: null }))
      const key = options.slice(0, 1 + random.below(4))
      const single = sampleItem('single-choice', { options, key: key[0]?.id ?? '' })
      const shown = itemView(single, `seed ${round}`)
      if (shown.type !== 'single-choice') throw new Error('another type')
      for (const choice of shown.options) {
        expect(score(single, { type: 'single-choice', choice })).toBe(choice === key[0]?.text ? 1 : 0)
      }
      const multiple = sampleItem('multiple-choice', { options, key: key.map(({ id }) => id) })
      const choices = random.shuffle(key.map(({ text }) => text))
      expect(score(multiple, { type: 'multiple-choice', choices })).toBe(1)
    }
  })

  it('is right under either of two options of the same wording', () => {
    const options = ['一', '一', '二'].map((text, at) => ({ id: String(at), text, misconception: null }))
    expect(score(sampleItem('single-choice', { options, key: '1' }), { type: 'single-choice', choice: '一' })).toBe(1)
  })
})

describe('the item as it is shown', () => {
  it('tells nothing of what is right, and mixes steps so that they are never right as they stand', () => {
    for (let round = 0; round < 50; round++) {
      for (const type of [
        'single-choice',
        'multiple-choice',
        'true-false',
        'fill-in',
        'ordering',
        'short-answer',
        'case',
      ] as const) {
        const content = sampleItem(type)
        const view = itemView(content, `s${round}`)
        expect(JSON.stringify(view)).not.toMatch(/key|accepted|rubric|modelAnswer|misconception|explanation|sources/)
        if (view.type === 'ordering' && content.type === 'ordering') expect(view.steps).not.toEqual(content.steps)
      }
    }
  })
})

describe('a multiple choice', () => {
  const item = sampleItem('multiple-choice', {
    options: ['甲', '乙', '丙', '丁'].map((text, at) => ({ id: `o${at}`, text, misconception: null })),
    key: ['o0', 'o1'],
  })
  const marked = (choices: string[], multiple?: 'exam' | 'right-minus-wrong' | 'all-or-nothing') =>
    gradeAnswer(item, { type: 'multiple-choice', choices }, multiple ? { multiple } : {}).score

  it('gives all, half or nothing as Chinese examinations do', () => {
    expect([marked(['乙', '甲']), marked(['甲']), marked(['甲', '丙']), marked([])]).toEqual([1, 0.5, 0, 0])
    expect(marked(['甲', '甲'])).toBe(0.5)
  })

  it('can be marked by right less wrong, or all or nothing', () => {
    expect(marked(['甲', '乙', '丙'], 'right-minus-wrong')).toBe(0.5)
    expect(marked(['丙', '丁'], 'right-minus-wrong')).toBe(0)
    expect([marked(['甲'], 'all-or-nothing'), marked(['甲', '乙'], 'all-or-nothing')]).toEqual([0, 1])
  })
})

describe('a blank', () => {
  const pressure = fillIn('洁净区与非洁净区之间的压差应当不低于____帕斯卡。', '10')
  it.each(['10', '１０', ' 10 ', '十', '10Pa', '10 帕', '10帕斯卡', '0.01kPa', '10.0', '10。'])(
    'takes %s for 10 帕斯卡',
    (words) => expect(filled(pressure, words)).toBe(1),
  )
  it.each(['', ' ', '100', '1', '10kPa', '10 mPa', '10米', '-10', '不低于'])('does not take "%s"', (words) =>
    expect(filled(pressure, words)).toBe(0),
  )

  it('takes other spellings of times, shares, powers and large numbers, and no other quantities', () => {
    expect(filled(fillIn('保存期限为____。', '2年'), '两年')).toBe(1)
    expect(filled(fillIn('应当在____内报告。', '24小时'), '1天')).toBe(1)
    expect(filled(fillIn('湿度不超过____。', '65%'), '百分之六十五')).toBe(1)
    expect(filled(fillIn('粒子数不超过____个。', '3520000'), '3,520,000')).toBe(1)
    expect(filled(fillIn('粒子数为____。', '3.52×10^6'), '3520000')).toBe(1)
    expect(filled(fillIn('粒子数为____。', '10³'), '103')).toBe(0)
    expect(filled(fillIn('____级洁净区', 'A'), 'a')).toBe(1)
    expect(filled(fillIn('见____。', '第四十八条'), '第 48 条')).toBe(1)
    expect(filled(fillIn('期限为____。', '1个月'), '30天')).toBe(0)
    expect(filled(fillIn('负责人是____。', '质量受权人'), '“质量受权人”')).toBe(1)
  })

  it('counts by itself', () => {
    const two = sampleItem('fill-in', {
      stem: '____和____',
      blanks: [{ accepted: ['甲'] }, { accepted: ['乙', '丙'] }],
    })
    expect([filled(two, '甲', '丙'), filled(two, '', '乙'), filled(two, '乙', '甲')]).toEqual([1, 0.5, 0])
  })
})

describe('an order', () => {
  const item = sampleItem('ordering', { steps: ['甲', '乙', '丙', '丁'] })
  it('scores by the pairs that stand the right way round, in full only when all do', () => {
    expect(score(item, order('甲', '乙', '丙', '丁'))).toBe(1)
    expect(score(item, order('乙', '甲', '丙', '丁'))).toBeCloseTo(5 / 6)
    expect(score(item, order('丁', '丙', '乙', '甲'))).toBe(0)
    expect(score(item, order('甲', '乙'))).toBeCloseTo(1 / 6)
  })

  it('lets steps of the same wording stand in for each other', () => {
    const twice = sampleItem('ordering', { steps: ['洗手', '更衣', '洗手'] })
    expect(score(twice, order('洗手', '更衣', '洗手'))).toBe(1)
    expect(score(twice, order('更衣', '洗手', '洗手'))).toBeLessThan(1)
  })
})

describe('an open answer', () => {
  const item = sampleItem('short-answer', {
    marks: 4,
    rubric: [
      { point: '要更衣', marks: 1, clauseId: null, words: ['更衣'] },
      { point: '要洗手消毒', marks: 3, clauseId: null, words: ['洗手', '消毒'] },
    ],
  })
  const quotes = (text: string) => gradeAnswer(item, said(text)).found.map(({ found, quote }) => (found ? quote : null))

  it('is marked by the points it makes, each with the words that make it, and stays a draft', () => {
    const grade = gradeAnswer(item, said('先要更衣。然后洗手，再进入。'))
    expect(grade).toMatchObject({ score: 1, marks: 4, certain: false })
    expect(quotes('先要更衣。然后再进入。')).toEqual(['先要更衣。', null])
    expect(gradeAnswer(item, said('先要更衣。')).marks).toBe(1)
  })

  it.each(['不需要更衣', '进入时没有更衣', '更衣不必要', '无须更衣', '可以不更衣', '忘记了更衣', '更衣可以省略'])(
    'does not count what "%s" denies',
    (text) => {
      expect(quotes(text)[0]).toBeNull()
      expect(gradeAnswer(item, said(text)).found[0]).toMatchObject({ denied: true, quote: text })
    },
  )

  it.each([
    '不得不更衣',
    '不能省略更衣',
    '不能跳过更衣',
    '没有特殊情况，都要更衣',
    '穿无菌更衣',
    '不合格品区也要更衣',
    '不更衣不行，必须更衣',
    '分别更衣',
    '更衣不能省略',
  ])('counts what "%s" says', (text) => expect(quotes(text)[0]).not.toBeNull())

  it('that is empty or missing needs no teacher', () => {
    expect(gradeAnswer(item, said('  '))).toMatchObject({ score: 0, certain: true })
    expect(gradeAnswer(item, null)).toMatchObject({ score: 0, marks: 0, certain: true })
  })
})

it('refuses an answer to another type of item', () => {
  expect(() => gradeAnswer(sampleItem('true-false'), said('对'))).toThrow('题型')
})
