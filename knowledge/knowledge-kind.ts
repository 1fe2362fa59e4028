/** What kind of thing is to be known: each is asked, practised and mastered in its own way. */
export const knowledgeKinds = ['memory', 'concept', 'procedure', 'design'] as const
export type KnowledgeKind = (typeof knowledgeKinds)[number]
