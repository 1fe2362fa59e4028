import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { publicAccess } from '../knowledge/access.ts'
import { listClauses } from '../knowledge/catalogue.ts'
import { fillLibrary } from '../knowledge/testing/library.ts'
import { openTemporaryDatabase } from '../storage/temporary-database.ts'
import { goalFiles } from './goal-files.ts'
import { guessKnowledge } from './guess-knowledge.ts'
import { listGoals } from './list-goals.ts'
import { classGoalId, documentGoalId, readGoal } from './read-goal.ts'
import { learningClassGoals } from './schema.ts'

const steps = '换鞋\n1. 坐在隔离凳上，脱下鞋。\n2. 转身。\n3. 穿上洁净鞋。按此顺序。'
let testing: ReturnType<typeof openTemporaryDatabase>
beforeEach(() => {
  testing = openTemporaryDatabase()
})
afterEach(() => testing.remove())

const reader = { access: publicAccess, classIds: [] as string[] }

describe('the goals that come along', () => {
  it('hold 12 to 25 objectives each, whose prerequisites stand before them', () => {
    expect(goalFiles.map(({ industry }) => industry).toSorted()).toEqual([
      'biopharma',
      'elderly-care',
      'food',
      'materials',
      'tourism',
    ])
    for (const { id, objectives } of goalFiles) {
      expect([id, objectives.length >= 12 && objectives.length <= 25]).toEqual([id, true])
      const ids = objectives.map((one) => one.id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const [place, objective] of objectives.entries()) {
        const later = objective.prerequisites.filter((one) => !ids.slice(0, place).includes(one))
        expect([id, objective.id, later]).toEqual([id, objective.id, []])
      }
    }
  })

  it('are bound to the editions in force, and say what this library does not hold', async () => {
    const title = '洁净室进出与更衣标准操作规程'
    const [old = '', current = ''] = await fillLibrary(testing.database, [
      { title, edition: '1', status: 'superseded', clauses: { '6.1': steps } },
      { title, edition: '2', clauses: { '6.1': steps, '6.2': '脱外衣' } },
    ])
    const goal = await readGoal(testing.database.read, reader, 'biopharma-operator')
    const wanted = (await listClauses(testing.database.read, current)).map(({ id }) => id)
    expect(old).not.toBe(current)
    expect(goal?.objectives.map(({ title, clauseIds }) => [title, clauseIds])).toEqual([
      ['进出 D 级洁净区和更衣', wanted],
    ])
    expect(goal?.missing).toHaveLength(21)
    const lines = await listGoals(testing.database.read, reader)
    expect(lines.map(({ kind, objectives }) => [kind, objectives])).toEqual([
      ['post', 1],
      ['document', null],
    ])
  })
})

describe('other goals', () => {
  it('are a document, section by section, for those who may read it', async () => {
    const [id = ''] = await fillLibrary(testing.database, [
      { title: '甲', clauses: { 题注: '版本：1', '1.1': steps, '1.2': '压差应当不低于 10 帕斯卡。' } },
    ])
    const goal = await readGoal(testing.database.read, reader, documentGoalId(id))
    expect(goal?.objectives.map(({ title, knowledge }) => [title, knowledge])).toEqual([
      ['1.1 换鞋', 'procedure'],
      ['1.2', 'memory'],
    ])
    expect(
      await readGoal(testing.database.read, { ...reader, access: { collections: [] } }, documentGoalId(id)),
    ).toBeNull()
  })

  it('are a teacher’s choice of clauses, for that class alone', async () => {
    const [document = ''] = await fillLibrary(testing.database, [{ title: '甲', clauses: { '1': '一', '2': '二' } }])
    const [, second] = await listClauses(testing.database.read, document)
    await testing.database.write(
      (transaction) =>
        transaction.insert(learningClassGoals).values({
          id: 'g',
          classId: 'class',
          title: '期末复习',
          clauseIds: [second?.id ?? ''],
          createdBy: 'teacher',
          createdAt: '2026-11-01T00:00:00Z',
        }) as never,
    )
    const goal = await readGoal(testing.database.read, { ...reader, classIds: ['class'] }, classGoalId('g'))
    expect(goal?.objectives.map(({ clauseIds }) => clauseIds)).toEqual([[second?.id]])
    expect(await readGoal(testing.database.read, { ...reader, classIds: ['other'] }, classGoalId('g'))).toBeNull()
    expect(await readGoal(testing.database.read, reader, 'none')).toBeNull()
  })
})

describe('the kind of knowledge', () => {
  it('is guessed by wording: steps, reasons, else facts', () => {
    expect(guessKnowledge([{ text: steps }])).toBe('procedure')
    expect(guessKnowledge([{ text: '为什么要慢：升温太快，气体来不及排出。' }])).toBe('concept')
    expect(guessKnowledge([{ text: '压差应当不低于 10 帕斯卡。' }])).toBe('memory')
  })
})
