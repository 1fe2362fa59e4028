import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { publicAccess } from '../knowledge/access.ts'
import type { Database } from '../storage/database.ts'
import { openTemporaryDatabase } from '../storage/temporary-database.ts'
import { createAssignment } from './assignments.ts'
import { answersOf, openAttempt, saveAnswer, submitAttempt } from './attempts.ts'
import { addItems, changeItem, getItem, historyOf, stepItem } from './bank.ts'
import { changePaper, createPaper, getPaper } from './papers.ts'
import { sampleItem } from './testing/sample-items.ts'

const now = new Date('2026-03-02T01:00:00Z')
const reader = { id: 'teacher', access: publicAccess }

describe('of two requests that read the same, the later', () => {
  let testing: ReturnType<typeof openTemporaryDatabase>
  let database: Database
  beforeEach(() => {
    testing = openTemporaryDatabase()
    database = testing.database
  })
  afterEach(() => testing.remove())

  async function addItem() {
    const content = sampleItem('true-false')
    const [item] = await database.write((transaction) =>
      addItems(transaction, reader.id, [{ content, origin: 'hand' }], now),
    )
    if (!item) throw new Error('nothing was added')
    return item
  }

  it('does not write over an item that the earlier changed', async () => {
    const item = await addItem()
    const change = (stem: string) =>
      database.write((transaction) =>
        changeItem(
          transaction,
          item,
          { revision: item.revision, content: sampleItem('true-false', { stem }), by: reader.id },
          now,
        ),
      )
    await change('先改的题干')
    await expect(change('后改的题干')).rejects.toMatchObject({ code: 'conflict' })
    expect((await getItem(database.read, reader, item.id)).stem).toBe('先改的题干')
  })

  it('signs an item off no second time', async () => {
    const item = await addItem()
    const step = () =>
      database.write((transaction) =>
        stepItem(transaction, item, { revision: item.revision, to: 'reviewed', by: reader.id }, now),
      )
    await step()
    await expect(step()).rejects.toMatchObject({ code: 'conflict' })
    expect((await historyOf(database.read, item.id)).steps).toHaveLength(1)
  })

  it('does not write over a paper that the earlier changed', async () => {
    const content = { title: '示例', minutes: null, instructions: '', items: [] }
    const paper = await database.write((transaction) => createPaper(transaction, { ownerId: reader.id, content }, now))
    const change = (title: string) =>
      database.write((transaction) =>
        changePaper(transaction, paper, { revision: paper.revision, content: { ...content, title } }, now),
      )
    await change('先改的标题')
    await expect(change('后改的标题')).rejects.toMatchObject({ code: 'conflict' })
    expect((await getPaper(database.read, reader.id, paper.id)).content.title).toBe('先改的标题')
  })

  it('changes no answer that the earlier handed in and had graded', async () => {
    const paper = {
      title: '示例',
      minutes: null,
      instructions: '',
      items: [{ slot: 'one', bankItemId: null, version: null, model: null, content: sampleItem('true-false') }],
    }
    const assignment = await database.write((transaction) =>
      createAssignment(
        transaction,
        {
          classId: 'class',
          createdBy: reader.id,
          paper,
          opensAt: '2026-03-01T00:00:00.000Z',
          closesAt: '2026-03-03T00:00:00.000Z',
          attemptsAllowed: 1,
          assessment: false,
          lockId: null,
          answersShown: 'at-once',
        },
        now,
      ),
    )
    const attempt = await database.write((transaction) => openAttempt(transaction, assignment, 'anna', now))
    const sitting = { attempt, assignment }
    await database.write((transaction) => submitAttempt(transaction, sitting, now))
    const answer = { type: 'true-false' as const, value: true }
    const late = database.write((transaction) =>
      saveAnswer(transaction, sitting, { slot: 'one', answer, sequence: 9 }, now),
    )
    await expect(late).rejects.toMatchObject({ code: 'conflict' })
    expect((await answersOf(database.read, [attempt.id])).map((row) => row.answer)).toEqual([null])
  })
})
