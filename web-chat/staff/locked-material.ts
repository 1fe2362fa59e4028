import type { NewAssessmentLock } from '../../api/contract/governance-rules.ts'

type Material = NewAssessmentLock['material']
export type MaterialKind = 'collection' | 'document' | 'clause'

/** The key of a collection, document or clause in the tree that material is chosen from. */
export const materialKey = (kind: MaterialKind, id: string) => `${kind}:${id}`

/** What a lock closes, out of the keys that were chosen in the tree. */
export function lockedMaterial(keys: readonly string[]): Exclude<Material, 'all'> {
  const ids = (kind: MaterialKind) =>
    keys.filter((key) => key.startsWith(`${kind}:`)).map((key) => key.slice(kind.length + 1))
  return { collections: ids('collection'), documentIds: ids('document'), clauseIds: ids('clause') }
}
