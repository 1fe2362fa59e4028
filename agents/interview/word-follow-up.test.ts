import { describe, expect, it } from 'vitest'
import type { InterviewQuestion } from '../../career/interview/interview-question.ts'
import { questionBank } from '../../career/interview/question-bank.ts'
import { modelPace } from '../model-pace.ts'
import { scriptedModel } from '../testing/scripted-model.ts'
import { proposePoints } from './propose-points.ts'
import { wordFollowUp } from './word-follow-up.ts'

const question = questionBank.find(({ id }) => id === 'bio-t01') as InterviewQuestion
const answer = '读数不够我就先不进去。'
const followUp = { reason: 'missing', question: '压差的数值是多少？' } as const
const signal = new AbortController().signal

async function worded(...words: string[]): Promise<string | null> {
  const { connection: model } = scriptedModel(words)
  return await wordFollowUp({ question, answer, followUp }, { model, pace: modelPace, signal })
}

describe('a model that words a follow-up', () => {
  it('is heard where it asks in its own words', async () => {
    expect(await worded('先不进去，明白了。那压差的数值是多少呢？')).toBe('先不进去，明白了。那压差的数值是多少呢？')
  })

  it('is not where it tells a point, asks nothing or goes on too long', async () => {
    expect(await worded('那是不是要报告班组长呢？')).toBeNull()
    expect(await worded('压差不低于标准。')).toBeNull()
    expect(await worded(`${'压差'.repeat(60)}？`)).toBeNull()
  })
})

describe('a model that finds points', () => {
  it('hands over what it found, and nothing where it does not keep to the form', async () => {
    const found = scriptedModel(['{"points": [{"index": 1, "quote": "我就先不进去"}]}'])
    expect(await proposePoints(question, answer, { model: found.connection, signal })).toEqual([
      { index: 1, quote: '我就先不进去' },
    ])
    const lost = scriptedModel(['说得很好'], ['还是很好'])
    expect(await proposePoints(question, answer, { model: lost.connection, signal })).toEqual([])
  })
})
