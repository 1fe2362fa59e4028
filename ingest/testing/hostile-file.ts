/** A file made to exhaust, mislead or break its reader. `outcome` is what reading it may do: 'either' leaves it open. */
export type HostileFile = { name: string; outcome: 'refused' | 'read' | 'either'; bytes: () => Buffer }

/** Words that stand in a file outside the corpus, and must never come out of it. */
export const canary = 'CANARY-7f3a-outside'
