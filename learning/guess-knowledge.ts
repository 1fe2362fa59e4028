import type { KnowledgeKind } from '../knowledge/knowledge-kind.ts'

const sequence = /步骤|顺序|次序|流程|依次|程序|先.{1,20}(?:再|后|然后)/u
const numbered =
  /(?:^|\n|：)\s*(?:1[.．、]|（一）)[^\n]*(?:[\s\S]*?)(?:2[.．、]|（二）)(?:[\s\S]*?)(?:3[.．、]|（三）)/u
const reason = /为什么|因为|原因|目的|意义|区别|不同|关系|原理|才能|以防|以免|从而/u

/** What kind of knowledge clauses hold, by their wording: steps in an order, reasons, or else what is to be remembered. */
export function guessKnowledge(clauses: readonly { text: string }[]): KnowledgeKind {
  const share = (test: (text: string) => boolean) =>
    clauses.filter(({ text }) => test(text)).length / Math.max(1, clauses.length)
  if (share((text) => sequence.test(text) && numbered.test(text)) >= 0.5) return 'procedure'
  return share((text) => reason.test(text)) >= 0.5 ? 'concept' : 'memory'
}
