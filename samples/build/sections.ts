import type { Root, RootContent } from 'mdast'
import { plainText } from './text-runs.ts'

/** A second-level heading and what follows it: one slide, or one sheet. */
export type Section = { heading: string; nodes: RootContent[] }

/** Cuts a document at its second-level headings; text before the first one is refused, since it would be lost. */
export function sections(tree: Root): Section[] {
  const found: Section[] = []
  for (const node of tree.children) {
    if (node.type === 'heading' && node.depth === 1) continue
    if (node.type === 'heading' && node.depth === 2) found.push({ heading: plainText(node.children), nodes: [] })
    else if (found.length === 0) throw new Error('text before the first "##" heading belongs to no slide or sheet')
    else found.at(-1)?.nodes.push(node)
  }
  return found
}
