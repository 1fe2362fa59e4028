import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Database, openDatabase } from '../storage/database.ts'
import { addToReviewQueue, closeReview, listOpenReviews } from './review-queue.ts'

let folder: string
let database: Database
let minute = 0
const clock = () => new Date(Date.UTC(2026, 2, 1, 8, minute++))

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'review-queue-'))
  database = openDatabase(join(folder, 'bashan.db'))
})
afterEach(() => {
  database.close()
  rmSync(folder, { recursive: true })
})

const add = (ruleId: string, priority: 'urgent' | 'normal', text = '示例') =>
  database.write((transaction) =>
    addToReviewQueue(transaction, { turnId: 't', ruleId, priority, text, reason: 'rule' }, clock),
  )

test('urgent items come first, then the oldest', async () => {
  await add('R-INT-1', 'normal')
  await add('R-BULLY-1', 'normal')
  await add('R-CRISIS-1', 'urgent')
  const open = await listOpenReviews(database.read)
  expect(open.map((item) => item.ruleId)).toEqual(['R-CRISIS-1', 'R-INT-1', 'R-BULLY-1'])
})

test('the queue holds no personal data in clear', async () => {
  await add('R-CRISIS-1', 'urgent', '我叫王小示，电话13800001234，不想活了')
  const [item] = await listOpenReviews(database.read)
  expect(item?.redactedText).toBe('我叫〔姓名1〕，电话〔手机号1〕，不想活了')
})

test('a closed item leaves the queue and cannot be closed again', async () => {
  const id = await add('R-CRISIS-1', 'urgent')
  await database.write((transaction) => closeReview(transaction, id, clock))
  expect(await listOpenReviews(database.read)).toEqual([])
  const again = database.write((transaction) => closeReview(transaction, id, clock))
  await expect(again).rejects.toMatchObject({ code: 'not-found' })
})
