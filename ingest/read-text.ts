import type { Block } from './block.ts'
import { readClauseMarker } from './clause-marker.ts'
import type { FileContent } from './file-content.ts'
import { joinLines } from './join-lines.ts'

/** Reads plain text: a blank line ends a paragraph, and so does a line break where lines are not wrapped. */
export function readText(source: string): FileContent {
  const groups = source
    .split(/\n[ \t　\f]*\n|\f/)
    .map((group) => group.split('\n').filter((line) => line.trim() !== ''))
  const blocks = groups.flatMap(paragraphs).map((text): Block => ({ kind: 'paragraph', text, page: null }))
  const first = blocks[0]
  const titled =
    first !== undefined &&
    first.text.length <= 60 &&
    !/[。；，！？]$/.test(first.text) &&
    readClauseMarker(first) === null
  if (titled) blocks[0] = { kind: 'heading', level: 1, text: first.text, page: null }
  return { title: titled ? first.text : null, metadata: {}, blocks, pageCount: null }
}

/** Joins lines that were wrapped at a fixed width: a line belongs to the one before where that ran to the full width. */
function paragraphs(lines: string[]): string[] {
  const widths = lines.map(displayWidth)
  const full = Math.max(...widths, 0)
  const wrapped = full <= 100 && lines.length > 1
  const found: string[][] = []
  lines.forEach((line, index) => {
    const before = widths[index - 1]
    const last = found.at(-1)
    const starts =
      last === undefined ||
      !wrapped ||
      before === undefined ||
      before < full * 0.8 ||
      /^[\s　]*([-*•（(]|第|\d+[.、])/.test(line)
    if (starts) found.push([line])
    else last.push(line)
  })
  return found.map(joinLines).filter((text) => text !== '')
}

/** Columns that a line takes on a terminal: two for a Chinese character. */
function displayWidth(line: string): number {
  let width = 0
  for (const character of line.trimEnd()) width += character >= '\u1100' ? 2 : 1
  return width
}
