import type { ItemView } from '../../api/contract/item.ts'

/** Whether the stem shows where its blanks are, one gap for each, so that they can be filled in place. */
export function hasGaps(item: ItemView): item is Extract<ItemView, { type: 'fill-in' }> {
  return item.type === 'fill-in' && gapsOf(item.stem).length - 1 === item.blanks
}

/** The pieces of a stem between its gaps. */
export const gapsOf = (stem: string): string[] => stem.split(/_{2,}/u)
