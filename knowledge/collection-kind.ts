/** Who may read a collection: everybody, whoever has signed in, the members of a class, or those it was granted to. */
export const collectionKinds = ['public', 'school', 'class', 'enterprise'] as const
export type CollectionKind = (typeof collectionKinds)[number]

/** The kind of a collection by its id. A name that says nothing else is an enterprise's: confidential until granted. */
export function collectionKindOf(id: string): CollectionKind {
  if (id === 'public' || id === 'school') return id
  return id.startsWith('class:') ? 'class' : 'enterprise'
}
