/** What became of a clause from one edition to the next; a changed one may have another number too. */
export const changeKinds = ['unchanged', 'changed', 'renumbered', 'moved', 'added', 'removed'] as const
export type ChangeKind = (typeof changeKinds)[number]
