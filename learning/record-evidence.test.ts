import { afterEach, describe, expect, it } from 'vitest'
import { openTemporaryDatabase } from '../storage/temporary-database.ts'
import { recordEvidence } from './record-evidence.ts'
import { learningChoices, learningEvidence } from './schema.ts'

const testing = openTemporaryDatabase()
afterEach(testing.remove)

const evidence = {
  learnerId: 'student',
  knowledge: 'memory',
  clauseIds: ['c1'],
  score: 1,
  hints: 0,
  sourceKind: 'quiz',
  sourceId: 'q1',
  about: '洁净区压差',
} as const

describe('recording evidence', () => {
  it('keeps it for a learner who chose nothing, and nothing for one who switched the record off', async () => {
    const { database } = testing
    const now = new Date('2026-11-24T08:00:00Z')
    await database.write(async (transaction) => {
      await transaction
        .insert(learningChoices)
        .values({ learnerId: 'private', recording: false, updatedAt: now.toISOString() })
      expect(await recordEvidence(transaction, { ...evidence, clauseIds: ['c1'] }, now)).toBe(true)
      expect(await recordEvidence(transaction, { ...evidence, clauseIds: ['c1'], learnerId: 'private' }, now)).toBe(
        false,
      )
    })
    const rows = await database.read.select().from(learningEvidence)
    expect(rows.map(({ learnerId, at }) => [learnerId, at])).toEqual([['student', now.toISOString()]])
  })
})
