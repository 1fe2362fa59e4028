import { describe, expect, it } from 'vitest'
import { followTree, type TreeAnswers } from './decision-tree.ts'

describe('the decision tree of 2022', () => {
  it.each<[TreeAnswers, ReturnType<typeof followTree>]>([
    [{}, { question: 'q1', asked: ['q1'] }],
    [{ q1: true }, { outcome: 'prerequisite', asked: ['q1'] }],
    [{ q1: false }, { question: 'q2', asked: ['q1', 'q2'] }],
    [
      { q1: false, q2: false },
      { outcome: 'not-here', asked: ['q1', 'q2'] },
    ],
    [
      { q1: false, q2: true, q3: true },
      { outcome: 'later-step', asked: ['q1', 'q2', 'q3'] },
    ],
    [
      { q1: false, q2: true, q3: false, q4: true },
      { outcome: 'ccp', asked: ['q1', 'q2', 'q3', 'q4'] },
    ],
    [
      { q1: false, q2: true, q3: false, q4: false },
      { outcome: 'modify', asked: ['q1', 'q2', 'q3', 'q4'] },
    ],
  ])('%j', (answers, came) => expect(followTree(answers)).toEqual(came))

  it('takes no notice of answers to questions that it does not reach', () => {
    expect(followTree({ q1: true, q4: true })).toMatchObject({ outcome: 'prerequisite' })
  })
})
