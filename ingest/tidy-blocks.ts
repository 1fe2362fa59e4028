import type { Block } from './block.ts'
import { readClauseMarker } from './clause-marker.ts'

const contentsTitle = /^(?:目[\s　]*[录次]|(?:table of )?contents)$/iu
const leaderLine = /(?:[.．…·]\s?){4,}\s*(?:\d{1,4}|[ivxlc]{1,6})?$/i
const partLabel = /^(?:第\s*[^\s，。；、]{1,5}\s*[编篇章节]|(?:chapter|part|section)\s+(?:\d+|[ivx]+))[.:：]?$/iu
const strayEntries = 2
// A longer line is no entry of a list of contents, and its dots and spaces would be searched again from each of them.
const entryLength = 300

/** Drops tables of contents, whose lines would be taken for the clauses, and joins 第一章 to its title printed below it. */
export function tidyBlocks(blocks: Block[]): Block[] {
  return joinPartTitles(dropContents(blocks))
}

/** A contents list is every line that ends in dots and a page, and after its title each line that comes again further down. */
function dropContents(blocks: Block[]): Block[] {
  const lastSeen = new Map<string, number>()
  blocks.forEach((block, index) => {
    lastSeen.set(entryKey(block.text), index)
  })
  const dropped = new Set<number>()
  blocks.forEach((block, index) => {
    if (isLeaderLine(block.text)) dropped.add(index)
    if (!contentsTitle.test(block.text.trim())) return
    dropped.add(index)
    let stray = 0
    for (let at = index + 1; at < blocks.length && stray <= strayEntries; at++) {
      const text = blocks[at]?.text.trim() ?? ''
      const isEntry =
        dropped.has(at) || (lastSeen.get(entryKey(text)) ?? at) > at || (text.length <= 80 && /\s\d{1,4}$/.test(text))
      stray = isEntry || isLeaderLine(text) ? 0 : stray + 1
      if (isEntry) dropped.add(at)
    }
  })
  return blocks.filter((_, index) => !dropped.has(index))
}

function isLeaderLine(text: string): boolean {
  return text.length <= entryLength && leaderLine.test(text.trim())
}

/** An entry's words without its bullet, dots and page number. */
function entryKey(text: string): string {
  if (text.length > entryLength) return text
  return text
    .replace(/^[\s•*-]+/, '')
    .replace(/[\s.…·]*\d{0,4}$/, '')
    .replace(/[\s　]/gu, '')
}

function joinPartTitles(blocks: Block[]): Block[] {
  const joined: Block[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    const isTitle =
      block.kind === 'heading' ||
      (block.kind === 'paragraph' && block.text.length <= 30 && !/[。；，！？]$/.test(block.text))
    if (last !== undefined && partLabel.test(last.text) && isTitle && readClauseMarker(block) === null) {
      const places = [...(last.places ?? []), ...(block.places ?? [])]
      joined[joined.length - 1] = { ...last, text: `${last.text} ${block.text}`, places }
    } else joined.push(block)
  }
  return joined
}
