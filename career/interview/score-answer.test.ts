import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { InterviewQuestion } from './interview-question.ts'
import { questionBank } from './question-bank.ts'
import { scoreAnswer } from './score-answer.ts'
import { scoreReplies } from './score-replies.ts'

const rowSchema = z.strictObject({ questionId: z.string(), good: z.string(), middling: z.string(), poor: z.string() })
const rows = readFileSync(new URL('../../evals/data/interview-answers.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => rowSchema.parse(JSON.parse(line)))

function questionOf(id: string): InterviewQuestion {
  const found = questionBank.find((question) => question.id === id)
  if (!found) throw new Error(`no question ${id}`)
  return found
}
const total = (id: string, answer: string): number => scoreAnswer(questionOf(id), answer).total

/** The share of pairs (good over middling, middling over poor, good over poor) that come out in that order. */
function rankedRight(of: typeof rows): number {
  const right = of.map(({ questionId, good, middling, poor }) => {
    const [best, middle, worst] = [total(questionId, good), total(questionId, middling), total(questionId, poor)]
    return Number(best > middle) + Number(middle > worst) + Number(best > worst)
  })
  return right.reduce((sum, one) => sum + one, 0) / (of.length * 3)
}

describe('answers of three qualities', () => {
  it('are ranked right, also in the half that no word was chosen by', () => {
    expect(rows.length).toBeGreaterThanOrEqual(40)
    const tuned = rows.filter((_, at) => at % 2 === 0)
    const unseen = rows.filter((_, at) => at % 2 === 1)
    // Measured: 1.00 and 0.97; before any tuning 0.91 in both.
    expect(rankedRight(tuned)).toBeGreaterThanOrEqual(0.98)
    expect(rankedRight(unseen)).toBeGreaterThanOrEqual(0.95)
  })

  it('cite for every point the words that make it, as they were said', () => {
    for (const { questionId, good } of rows) {
      const { points } = scoreAnswer(questionOf(questionId), good)
      for (const { made, quote } of points) {
        if (made > 0) expect(quote?.split(/(?<=[。！？；])/u).every((part) => good.includes(part.trim()))).toBe(true)
        else expect(quote).toBeNull()
      }
    }
  })
})

describe('who says it and how long they take', () => {
  const introductions = [
    '我叫张三，男，二十岁，四川人。',
    '我叫李四，女，十六岁，来自农村。',
    '我是少数民族的姑娘，今年十八岁。',
    '我今年四十五岁，是外地来的，已经结婚。',
  ]

  it('changes no score: names, sex, age and origin are swapped', () => {
    for (const { questionId, good, middling, poor } of rows) {
      const question = questionOf(questionId)
      for (const answer of [good, middling, poor]) {
        const scores = introductions.map((words) => scoreAnswer(question, `${words}${answer}`).total)
        expect([questionId, new Set(scores).size]).toEqual([questionId, 1])
      }
    }
  })

  it('changes nothing by pronoun', () => {
    for (const { questionId, good } of rows) {
      const swapped = good.replaceAll('她', '他').replaceAll('奶奶', '爷爷').replaceAll('妈妈', '爸爸')
      expect(total(questionId, swapped)).toBe(total(questionId, good))
    }
  })

  it('is not won by padding', () => {
    const padding = '我觉得这个问题非常重要，我平时也很认真，很努力，我一定会好好做，请您相信我。'.repeat(10)
    for (const { questionId, good, middling } of rows) {
      expect([questionId, total(questionId, middling + padding) < total(questionId, good)]).toEqual([questionId, true])
    }
  })

  it('is not won by key words without sentences', () => {
    for (const { questionId, good } of rows) {
      const question = questionOf(questionId)
      const words = question.points.flatMap((point) => point.words.map(([word]) => word)).join('，')
      const stuffed = scoreAnswer(question, words)
      if (stuffed.held.includes('word-list')) expect(stuffed.total).toBeLessThanOrEqual(30)
      expect([questionId, stuffed.total < total(questionId, good)]).toEqual([questionId, true])
    }
  })
})

describe('what is said', () => {
  it('counts by the quantity, in whatever form, and not by another', () => {
    const pressure = (answer: string) => scoreAnswer(questionOf('bio-t01'), answer).points[0]?.made
    for (const said of ['不低于十帕。', '应该是10 Pa以上。', '要10帕斯卡。']) expect(pressure(said)).toBe(1)
    for (const said of ['不低于一百一十帕。', '应该是110 Pa。', '要8帕。']) expect(pressure(said)).toBe(0)
  })

  it('does not count where it is taken back', () => {
    const reports = (answer: string) => scoreAnswer(questionOf('bio-t06'), answer).points[0]?.made
    expect(reports('我会马上告诉班长。')).toBe(1)
    expect(reports('我没告诉班长。')).not.toBe(1)
    expect(reports('不用跟班长报告。')).not.toBe(1)
  })

  it('holds the score down where it is dangerous, and not where danger is named to be avoided', () => {
    const question = questionOf('care-t02')
    const right = '马上喊人打120，站到背后抱住他，拳头放在肚脐上方，快速向内向上冲击。'
    expect(scoreAnswer(question, `${right}再给他喂水冲下去。`)).toMatchObject({ held: ['wrong-critical'], total: 35 })
    expect(scoreAnswer(question, `${right}千万不能喂水。`).held).toEqual([])
    expect(scoreAnswer(question, `${right}喂水是不行的。`).held).toEqual([])
  })

  it('may be taken back when asked to reconsider, at a cost', () => {
    const question = questionOf('care-t02')
    const first = { text: '喊人打120，给他喂水，再从背后抱住向上冲击肚脐上方。', followUp: null }
    const held = scoreReplies(question, [first])
    const second = { text: '不对，应该先鼓励他咳嗽，咳不出来就冲击。', followUp: 'reconsider' as const }
    const taken = scoreReplies(question, [first, second])
    expect([held.held, taken.held, taken.withdrawn]).toEqual([['wrong-critical'], [], true])
    expect(taken.total).toBeGreaterThan(held.total)
  })

  it('may be found by a model, with words that are there and only then', () => {
    const question = questionOf('bio-s02')
    const answer = '我先把机器关一关，再叫人过来看。'
    const points = (quote: string) => scoreAnswer(question, answer, [{ index: 1, quote }]).points[1]
    expect(points('我先把机器关一关')).toMatchObject({ made: 1, byModel: true })
    expect(points('我会把产品全部盖好')).toMatchObject({ byModel: false })
    expect(points('关')).toMatchObject({ byModel: false })
  })
})
