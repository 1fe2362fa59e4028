import type { DocumentKind, ParsedClause } from '../knowledge/document.ts'
import type { FileMetadata } from './file-metadata.ts'

const date = String.raw`(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日`
const ownEffect = new RegExp(`本[^，。；]{1,8}自${date}起(?:施行|实施|执行|生效)`)
const noteEffect = new RegExp(`自${date}起(?:施行|实施|执行|生效)|${date}\\s*(?:起)?(?:施行|实施|生效)`)
const noteStart = new RegExp(`^[（(]?${date}.{0,120}(?:通过|公布|发布|颁布|修订|修正|施行|实施|令|批准|公告)`)
const noteLine = /^法释〔|^.{0,60}第[一二三四五六七八九十]+次修[正订][)）]?$/
const standardNumber = /(?:GB|YY|QB|NY|SB|WS|HJ|JB|SJ|LB|MZ|DB\d{0,2})(?:\/[TZ])?\s?\d+(?:\.\d+)?(?:[-—–]\d{4})?/
const lawName = /(?:法|条例|规定|办法|解释|规范|细则|决定)(?:[（(][^（）()]*[）)])*$/

/** Whether a line before the first clause tells when and by whom the document was passed, issued or amended. */
export function isEnactmentNote(line: string): boolean {
  return noteStart.test(line.trim()) || noteLine.test(line.trim())
}

/** What the title, the file's name and the clauses say of the document; only what is found is set. */
export function statedMetadata(title: string, fileName: string, clauses: ParsedClause[]): FileMetadata {
  const number = standardNumber.exec(title)?.[0] ?? standardNumber.exec(fileName)?.[0]
  const edition =
    /[(（](\d{4}(?:-\d{2}-\d{2})?)(?:年?版|年修[订正])?[)）]/.exec(fileName)?.[1] ?? number?.match(/\d{4}$/)?.[0]
  const effectiveDate = findEffectiveDate(clauses)
  return {
    title,
    kind: guessKind(title, number, clauses),
    ...(number === undefined ? {} : { standardNumber: number }),
    ...(edition === undefined ? {} : { edition }),
    ...(effectiveDate === null ? {} : { effectiveDate }),
  }
}

function guessKind(title: string, number: string | undefined, clauses: ParsedClause[]): DocumentKind {
  if (number !== undefined) return number.startsWith('GB') ? 'national-standard' : 'industry-standard'
  const articles = clauses.filter((clause) => clause.label.startsWith('第') && clause.number !== null).length
  return articles > 0 && lawName.test(title) ? 'law' : 'course'
}

/** The date in the enactment note, else the one date that the clauses give for their own document; two such dates are none. */
function findEffectiveDate(clauses: ParsedClause[]): string | null {
  const note = clauses.find((clause) => clause.label === '题注')
  const inNote = note === undefined ? null : isoDate(noteEffect.exec(note.text))
  if (inNote !== null) return inNote
  const own = new Set(clauses.map((clause) => isoDate(ownEffect.exec(clause.text))).filter((date) => date !== null))
  return own.size === 1 ? ([...own][0] ?? null) : null
}

function isoDate(match: RegExpExecArray | null): string | null {
  const [year, month, day] = match?.slice(1).filter((part) => part !== undefined) ?? []
  if (year === undefined || month === undefined || day === undefined) return null
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
