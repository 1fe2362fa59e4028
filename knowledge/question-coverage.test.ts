import { describe, expect, it } from 'vitest'
import { questionCoverage } from './question-coverage.ts'

describe('how much of a question a text speaks of', () => {
  it('counts the subject, not the asking words', () => {
    expect(questionCoverage('压差应当是多少？', '压差不低于10帕斯卡')).toEqual({ share: 1, missing: [] })
  })

  it('names what the text does not mention', () => {
    expect(questionCoverage('纯化水的电导率是多少？', '纯化水的制备')).toEqual({ share: 3 / 6, missing: ['电导率'] })
  })

  it('counts abbreviations and numbers', () => {
    expect(questionCoverage('HACCP是什么', 'haccp 体系').share).toBe(1)
    expect(questionCoverage('ISO 22000', 'HACCP').missing).toEqual(['iso', '22000'])
  })
})

describe('lay words that were searched for as a standard term', () => {
  const expandedBy = [{ from: '称东西', to: '称量' }]

  it('count as spoken of where the text has the term', () => {
    expect(questionCoverage('称东西的记录', '称量的记录', { expandedBy })).toEqual({ share: 1, missing: [] })
  })

  it('are missing where it has not', () => {
    expect(questionCoverage('称东西的记录', '清场的记录', { expandedBy }).missing).toEqual(['称东西'])
  })
})

describe('a word that the library does not know', () => {
  it('weighs more than one it knows', () => {
    const text = '纯化水的制备'
    const known = questionCoverage('纯化水的电导率是多少？', text)
    const unknown = questionCoverage('纯化水的电导率是多少？', text, {
      isKnown: (term) => term !== '电导' && term !== '导率',
    })
    expect(unknown.share).toBe(3 / 12)
    expect(unknown.share).toBeLessThan(known.share)
  })

  it('does not when it is a general word', () => {
    expect(questionCoverage('何时放行', '放行', { isKnown: () => false }).share).toBe(2 / 4)
  })
})
