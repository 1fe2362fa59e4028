import { describe, expect, it } from 'vitest'
import { chooseNext, type Standing } from './choose-next.ts'
import { type EvidenceRow, masteryOf } from './mastery-of.ts'
import { evidenceOf } from './objective-of-clauses.ts'
import { openMistakes } from './open-mistakes.ts'
import { isInOwnWords } from './own-words.ts'
import { reviewOf } from './review-of.ts'
import { sampleEvidence } from './testing/sample-evidence.ts'

const objective = (id: string, prerequisites: string[] = []) => ({
  id,
  title: id,
  knowledge: 'memory' as const,
  group: '',
  clauseIds: [`clause of ${id}`],
  prerequisites,
  skills: [],
})
const objectives = [objective('更衣', ['洗手']), objective('洗手'), objective('压差')]
const of = (id: string, day: number, but: Partial<EvidenceRow> = {}) =>
  sampleEvidence(day, { clauseIds: [`clause of ${id}`], sourceId: `${id} ${day}`, ...but })

function next(evidence: EvidenceRow[], day = '2026-11-05') {
  const standings: Standing[] = objectives.map((one) => {
    const rows = evidenceOf(one, evidence)
    return { objective: one, mastery: masteryOf(one.knowledge, rows), review: reviewOf(rows) }
  })
  const { kind, objectiveId } = chooseNext(standings, evidence, { now: new Date(`${day}T08:00:00Z`), today: day })
  return `${kind} ${objectiveId}`
}

describe('what comes next', () => {
  it('is the first untouched objective whose prerequisites are mastered, to be probed', () => {
    expect(next([])).toBe('probe 洗手')
  })

  it('is a mistake before anything else, once it has rested', () => {
    const wrong = of('压差', 1, { score: 0 })
    expect(next([wrong])).toBe('mistake 压差')
    expect(next([{ ...wrong, at: '2026-11-05T07:55:00Z' }])).toBe('practice 压差')
  })

  it('is what is due for review before anything new', () => {
    expect(next([of('压差', 1)], '2026-11-01')).toBe('probe 洗手')
    expect(next([of('压差', 1)], '2026-11-09')).toBe('review 压差')
  })

  it('is what is known least among what may be learnt now', () => {
    const known = [1, 2, 3].map((day) => of('洗手', day))
    expect(next(known, '2026-11-03')).toBe('probe 更衣')
    expect(next([...known, ...[1, 2, 3].map((day) => of('压差', day))], '2026-11-03')).toBe('probe 更衣')
    const all = ['洗手', '压差', '更衣'].flatMap((id) => [1, 2, 3].map((day) => of(id, day)))
    expect(next(all, '2026-11-03')).toBe('complete null')
  })
})

describe('open mistakes', () => {
  it('are closed by a right answer without hints to the same item, and listed once', () => {
    const wrong = of('压差', 1, { sourceId: 'q', score: 0 })
    const again = of('压差', 2, { sourceId: 'q', score: 0.5 })
    expect(openMistakes([wrong, again]).map(({ at }) => at)).toEqual([again.at])
    expect(openMistakes([wrong, of('压差', 3, { sourceId: 'q', hints: 1 })])).toEqual([wrong])
    expect(openMistakes([wrong, of('压差', 3, { sourceId: 'other' })])).toEqual([wrong])
    expect(openMistakes([wrong, of('压差', 3, { sourceId: 'q' })])).toEqual([])
    expect(openMistakes([{ ...wrong, excludedAt: wrong.at }])).toEqual([])
  })
})

describe('own words', () => {
  const source = '洁净区与非洁净区之间、不同级别洁净区之间的压差应当不低于 10 帕斯卡。'
  it('are not a piece copied from the source, with or without its punctuation', () => {
    expect(isInOwnWords(source, source)).toBe(false)
    expect(isInOwnWords('因为洁净区与非洁净区之间不同级别洁净区之间的压差应当不低于10帕斯卡', source)).toBe(false)
    expect(isInOwnWords('里面气压高，门一开风往外吹，脏空气就进不来，所以压差应当不低于 10 帕斯卡。', source)).toBe(
      true,
    )
  })
})
