import { numeralCharacters, readChineseNumeral } from '../knowledge/chinese-numeral.ts'
import type { Block } from './block.ts'

/**
 * What the start of a block looks like, read alone; whether it really starts a clause is decided by its place in the
 * sequence. `rest` is the text after the label. `firm` marks a form that running text hardly takes.
 */
export type ClauseMarker =
  | { kind: 'annex'; heading: string; letter: string | null }
  | { kind: 'part'; rank: number; heading: string }
  | { kind: 'article'; label: string; number: number[]; rest: string; firm: boolean }
  | { kind: 'decimal'; label: string; number: number[]; rest: string; firm: boolean }
  | { kind: 'item'; number: number[]; heading: string }

const numeral = `[${numeralCharacters}]+`
const part = new RegExp(`^第\\s*${numeral}\\s*(编|分编|部分|篇|章|节)(?=[\\s　]|$|[^\\s　])`, 'u')
const article = new RegExp(`^第\\s*(${numeral})\\s*条(?:之(${numeral}))?([\\s　：:、.]*)`, 'u')
const decimal = /^((?:[A-Z]\.)?\d{1,3}(?:\.\d{1,3}){0,5})([.．、]?)(\s+|(?=[\p{Script=Han}《“(（])|$)/u
const annexChinese = /^(?:附录|附件|附表|附图)\s*([A-Z]|[一二三四五六七八九十]{1,3}|\d{1,2})?(?=[\s　：:（(]|$)/u
const annexEnglish = /^(?:Annex|Appendix|ANNEX|APPENDIX|Attachment)\s+([A-Z]|[IVX]{1,4}|\d{1,2})(?=[\s:.—–-]|$)/
const item = /^([一二三四五六七八九十]{1,3})、(?=\S)/u
const sentenceEnd = /[。；;，,！!？?]$/
const unit = /^(?:mm|cm|km|m|kg|g|mg|μg|mL|ml|L|h|min|s|Pa|kPa|MPa|℃|°|%|％|‰|[~～×±<>≤≥=+*/—–-])/

/** Ranks of the parts of a law in a path; smaller stands higher. */
const partRanks: Record<string, number> = { 编: 1, 篇: 1, 部分: 1, 分编: 2, 章: 3, 节: 4 }

/** Reads the marker at the start of a block, or null when it has none. */
export function readClauseMarker(block: Block): ClauseMarker | null {
  if (block.kind !== 'heading' && block.kind !== 'paragraph') return null
  const text = block.text.trim()
  const short = text.length <= 60 && !sentenceEnd.test(text)
  return (
    readArticle(text) ??
    (short || block.kind === 'heading' ? (readPart(text) ?? readAnnex(text)) : null) ??
    readDecimal(text, block.kind === 'heading') ??
    (short && block.kind === 'paragraph' ? readItem(text) : null)
  )
}

/** Writes 总 则 as 总则: spaces that only spread a heading's characters are dropped, others become one. */
export function tidyHeading(text: string): string {
  return text
    .replace(/[\s　]+/gu, ' ')
    .trim()
    .replace(/(?<=(?:^| )\p{Script=Han}) (?=\p{Script=Han}(?: |$))/gu, '')
}

/** Whether what follows a section's number is its title rather than its text. */
export function isSectionTitle(rest: string): boolean {
  return rest !== '' && rest.length <= 60 && !sentenceEnd.test(rest)
}

function readPart(text: string): ClauseMarker | null {
  if (/^附[\s　]*则$/u.test(text)) return { kind: 'part', rank: 3, heading: '附则' }
  const match = part.exec(text)
  const name = match?.[1]
  if (match === null || name === undefined || /^的|^第/.test(text.slice(match[0].length))) return null
  return { kind: 'part', rank: partRanks[name] ?? 3, heading: tidyHeading(text) }
}

function readArticle(text: string): ClauseMarker | null {
  const match = article.exec(text)
  const main = readChineseNumeral(match?.[1] ?? '')
  if (match === null || main === null) return null
  const sub = match[2] === undefined ? null : readChineseNumeral(match[2])
  const rest = text.slice(match[0].length)
  const label = match[0].slice(0, match[0].length - (match[3] ?? '').length).replace(/\s/g, '')
  return {
    kind: 'article',
    label,
    number: sub === null ? [main] : [main, sub],
    rest,
    firm: match[3] !== '' || rest === '',
  }
}

function readDecimal(text: string, heading: boolean): ClauseMarker | null {
  const match = decimal.exec(text)
  const label = match?.[1]
  if (match === null || label === undefined) return null
  const rest = text.slice(match[0].length)
  const number = label.split('.').map((piece) => (/^[A-Z]$/.test(piece) ? piece.charCodeAt(0) : Number(piece)))
  if (!heading) {
    if (unit.test(rest)) return null
    if (number.length === 1 && (rest === '' || rest.length > 60 || sentenceEnd.test(rest))) return null
  }
  if (number.length === 1 && match[2] === '' && match[3] === '') return null
  return { kind: 'decimal', label, number, rest, firm: heading || number.length > 1 }
}

function readAnnex(text: string): ClauseMarker | null {
  const match = annexChinese.exec(text) ?? annexEnglish.exec(text)
  if (match === null) return null
  const letter = /^[A-Z]$/.test(match[1] ?? '') ? (match[1] ?? null) : null
  return { kind: 'annex', heading: tidyHeading(text).replace(/[：:]$/, ''), letter }
}

function readItem(text: string): ClauseMarker | null {
  const number = readChineseNumeral(item.exec(text)?.[1] ?? '')
  return number === null ? null : { kind: 'item', number: [number], heading: tidyHeading(text).replace(/[：:]$/, '') }
}
