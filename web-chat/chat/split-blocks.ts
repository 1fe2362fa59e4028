/**
 * A growing Markdown text in blocks that can be set one by one, so that only the last has to be set again: cut at blank
 * lines, but for those within a fence of code or a formula, and before what is indented under a list. Joined they are the text.
 */
export function splitBlocks(text: string): string[] {
  const blocks: string[] = []
  let block = ''
  let closing: string | null = null
  let blankBefore = false
  for (const line of text.split(/(?<=\n)/)) {
    if (blankBefore && closing === null && /^\S/.test(line) && block !== '') {
      blocks.push(block)
      block = ''
    }
    const fence = /^\s*(`{3,}|~{3,}|\$\$|\\\[|\\\])/.exec(line)?.[1]
    if (closing === null && fence) closing = closes(fence, line) ? null : fence
    else if (fence && closing !== null && ends(closing, fence)) closing = null
    blankBefore = line.trim() === ''
    block += line
  }
  return block === '' ? blocks : [...blocks, block]
}

/** Whether a formula ends on the line on which it begins. */
const closes = (fence: string, line: string): boolean =>
  (fence === '$$' && line.trim().length > 2 && line.trim().endsWith('$$')) || (fence === '\\[' && line.includes('\\]'))

const ends = (open: string, fence: string): boolean =>
  open === '\\[' ? fence === '\\]' : fence[0] === open[0] && fence.length >= open.length
