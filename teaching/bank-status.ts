/** How far an item of the bank is signed off; `retired` is out of use. */
export const bankStatuses = ['draft', 'reviewed', 'approved', 'published', 'retired'] as const
export type BankStatus = (typeof bankStatuses)[number]

export const bankOrigins = ['generated', 'imported', 'hand'] as const
export type BankOrigin = (typeof bankOrigins)[number]

const chain: readonly BankStatus[] = ['draft', 'reviewed', 'approved', 'published']

/** The steps from one status to another, each to be signed; empty where there is no way. */
export function stepsBetween(from: BankStatus, to: BankStatus): BankStatus[] {
  if (from === to) return []
  if (to === 'retired' || to === 'draft') return [to]
  const [start, end] = [chain.indexOf(from), chain.indexOf(to)]
  return start < 0 ? [] : chain.slice(start + 1, end + 1)
}
