import { AppError } from '../storage/app-error.ts'
import type { Connection } from '../storage/database.ts'
import { newId } from '../storage/new-id.ts'
import { usableItems } from '../teaching/bank.ts'
import type { PaperContent, PaperItem } from '../teaching/paper.ts'
import type { PaperChange, PaperChoice } from './contract/papers.ts'
import type { Viewer } from './viewer.ts'

/** The approved items of the question bank that the viewer may use, newest first. */
export async function choicesFromBank(read: Connection, viewer: Viewer): Promise<PaperChoice[]> {
  const items = await usableItems(read, viewer)
  return items.map(({ id, version, content: { stem, type, marks } }) => ({
    bankItemId: id,
    version,
    stem,
    type,
    marks,
  }))
}

/** Items of the question bank, in this order, each in the version that is approved; throws `conflict` for one that is not. */
export async function itemsFromBank(read: Connection, viewer: Viewer, ids: readonly string[]): Promise<PaperItem[]> {
  const items = await usableItems(read, viewer, ids)
  if (items.length < ids.length) throw new AppError('conflict', '有的题目还没有审定，不能组卷，请先在题库里审定。')
  return items.map(({ id, version, model, content }) => ({ slot: newId(), bankItemId: id, version, model, content }))
}

/** The items of a paper after a change; those that were in it keep the version that was pinned. */
export async function changedItems(
  read: Connection,
  viewer: Viewer,
  paper: PaperContent,
  wanted: PaperChange['items'],
): Promise<PaperItem[]> {
  const kept = new Map(paper.items.map((item) => [item.slot, item]))
  const added = wanted.flatMap((one) => ('bankItemId' in one ? [one.bankItemId] : []))
  const fresh = new Map((await itemsFromBank(read, viewer, added)).map((item) => [item.bankItemId, item]))
  const used = new Set<string>()
  return wanted.map((one) => {
    const item = 'slot' in one ? kept.get(one.slot) : fresh.get(one.bankItemId)
    if (!item) throw new AppError('not-found', '试卷里没有这道题，请刷新页面后重试。')
    if (used.has(item.slot)) throw new AppError('input-invalid', '同一道题不能在试卷里出现两次。')
    used.add(item.slot)
    return { ...item, content: { ...item.content, marks: one.marks ?? item.content.marks } }
  })
}
