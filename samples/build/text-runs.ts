import type { PhrasingContent } from 'mdast'

/** A stretch of text in one style. */
export type TextRun = { text: string; bold: boolean; italics: boolean }

/** Flattens inline Markdown to styled runs; a soft line break joins, as Chinese text has no spaces between lines. */
export function textRuns(nodes: PhrasingContent[], style = { bold: false, italics: false }): TextRun[] {
  return nodes.flatMap((node): TextRun[] => {
    switch (node.type) {
      case 'text':
        return [{ text: node.value.replace(/\n/g, ''), ...style }]
      case 'inlineCode':
        return [{ text: node.value, ...style }]
      case 'break':
        return [{ text: '\n', ...style }]
      case 'strong':
        return textRuns(node.children, { ...style, bold: true })
      case 'emphasis':
        return textRuns(node.children, { ...style, italics: true })
      case 'delete':
      case 'link':
        return textRuns(node.children, style)
      default:
        throw new Error(`Markdown "${node.type}" has no counterpart in the built formats`)
    }
  })
}

/** The text of inline Markdown without its styles. */
export function plainText(nodes: PhrasingContent[]): string {
  return textRuns(nodes)
    .map((run) => run.text)
    .join('')
}
