import { AppError } from '../storage/app-error.ts'
import type { Connection } from '../storage/database.ts'
import { newId } from '../storage/new-id.ts'
import type { BankItem } from '../teaching/bank.ts'
import { chooseForPaper, type PaperChoices, type PaperRow } from '../teaching/choose-for-paper.ts'
import type { PaperContent, PaperItem } from '../teaching/paper.ts'
import { usableItems } from '../teaching/usable-items.ts'
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
  const items = await usableItems(read, viewer, { ids })
  if (items.length < ids.length) throw new AppError('conflict', '有的题目还没有审定，不能组卷，请先在题库里审定。')
  return items.map(paperItem)
}

// More than a school's bank holds, and few enough to be read at once.
const candidatesAtMost = 10_000

/** Items of the question bank that a blueprint asks for, and what of it the bank does not fill. */
export async function itemsForBlueprint(
  read: Connection,
  viewer: Viewer,
  { rows, clauseIds, seed }: { rows: readonly PaperRow[]; clauseIds: readonly string[]; seed: string },
): Promise<{ items: PaperItem[]; shortages: PaperChoices<BankItem>['shortages'] }> {
  const candidates = await usableItems(read, viewer, {
    atMost: candidatesAtMost,
    clauseIds: clauseIds.length > 0 ? clauseIds : undefined,
  })
  const { items, shortages } = chooseForPaper(candidates, rows, seed)
  return {
    items: items.map(({ item, marks }) => paperItem({ ...item, content: { ...item.content, marks } })),
    shortages,
  }
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

const paperItem = ({ id, version, model, content }: BankItem): PaperItem => ({
  slot: newId(),
  bankItemId: id,
  version,
  model,
  content,
})
