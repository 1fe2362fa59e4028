import type { DocumentKind, EditionStatus, ParsedClause } from '../knowledge/document.ts'
import type { FileMetadata } from './file-metadata.ts'
import { findSuperseded } from './find-superseded.ts'
import { numberInFileName, numberInTitle, standardNumberSource } from './standard-number.ts'

const date = String.raw`(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日`
const ownEffect = new RegExp(`本[^，。；]{1,8}自${date}起(?:施行|实施|执行|生效)`)
const noteEffect = new RegExp(`自${date}起(?:施行|实施|执行|生效)|${date}\\s*(?:起)?(?:施行|实施|生效)`)
const noteStart = new RegExp(`^[（(]?${date}.{0,120}(?:通过|公布|发布|颁布|修订|修正|施行|实施|令|批准|公告)`)
const noteLine =
  /^法释〔|^(?:文件编号|标准编号|版本|版次|施行日期|生效日期|发布日期)[：:]|^.{0,60}第[一二三四五六七八九十]+次修[正订][)）]?$/
// A line of a title page: the number alone, the days of issue and of effect.
const numberLine = new RegExp(`^(?:中华人民共和国(?:国家|行业)标准\\s*)?(${standardNumberSource})$`, 'mu')
const effectLine = /^(?=.{0,60}$).*?(\d{4})[-.年](\d{1,2})[-.月](\d{1,2})日?\s*(?:起\s*)?(?:实施|施行)/mu
const editionInTitle =
  /[（(]((?:19|20)\d{2}年?(?:修[订正改]|版)|第[一二三四五六七八九十\d]+版)[)）]|(第[一二三四五六七八九十\d]+版)$/u
// 状态：现行; 某标准（已废止）
const statusLine = /^(?:标准状态|状态|时效性)[：:]\s*(\S+)/mu
const statusInTitle = /[（(【[]((?:已|现已)?(?:废止|作废|失效))[）)】\]]/u
const headCharacters = 3000
const lawName = /(?:法|条例|规定|办法|解释|规范|细则|决定)(?:[（(][^（）()]*[）)])*$/

/** Whether a line before the first clause tells when and by whom the document was passed, issued or amended, or its number and edition. */
export function isEnactmentNote(line: string): boolean {
  return noteStart.test(line.trim()) || noteLine.test(line.trim())
}

/** What the title, the file's name, the title page and the clauses say of the document; only what is found is set. */
export function statedMetadata(title: string, fileName: string, clauses: ParsedClause[]): FileMetadata {
  const note = clauses.find((clause) => clause.label === '题注')?.text ?? ''
  const head = headOf(clauses)
  const number = numberInTitle(title) ?? numberInFileName(fileName) ?? numberLine.exec(head)?.[1]
  const fileNumber = labelledValue(note, '(?:文件|标准)编号')
  const statedNumber = fileNumber ?? number
  const ofTitle = editionInTitle.exec(title)
  const edition =
    labelledValue(note, '版[本次]') ??
    ofTitle?.[1] ??
    ofTitle?.[2] ??
    /[(（](\d{4}(?:-\d{2}-\d{2})?)(?:年?版|年修[订正])?[)）]/.exec(fileName)?.[1] ??
    number?.match(/\d{4}$/)?.[0]
  const effectiveDate =
    findEffectiveDate(note, clauses) ?? (number === undefined ? null : isoDate(effectLine.exec(head)))
  const status = statusSaid(statusInTitle.exec(title) ?? statusInTitle.exec(fileName) ?? statusLine.exec(head))
  const supersedes = findSuperseded(head, title, clauses)
  return {
    title,
    kind: guessKind(title, number, clauses),
    ...(statedNumber === undefined ? {} : { standardNumber: statedNumber }),
    ...(edition === undefined ? {} : { edition }),
    ...(effectiveDate === null ? {} : { effectiveDate }),
    ...(status === undefined ? {} : { status }),
    ...(supersedes === undefined ? {} : { supersedes }),
  }
}

/** What stands before the first numbered clause: title page, contents, foreword. */
function headOf(clauses: readonly ParsedClause[]): string {
  const first = clauses.findIndex((clause) => clause.number !== null)
  const head = clauses.slice(0, first === -1 ? 1 : first).map(({ label, text }) => `${label}\n${text}`)
  return head.join('\n').slice(0, headCharacters)
}

function statusSaid(match: RegExpExecArray | null): EditionStatus | undefined {
  const said = match?.[1] ?? ''
  if (/废止|作废|失效|代替/u.test(said)) return 'superseded'
  if (/即将|尚未|未生效/u.test(said)) return 'upcoming'
  return /现行|有效/u.test(said) ? 'in-force' : undefined
}

function guessKind(title: string, number: string | undefined, clauses: ParsedClause[]): DocumentKind {
  if (number?.startsWith('Q/')) return 'company-document'
  if (number !== undefined) return number.startsWith('GB') ? 'national-standard' : 'industry-standard'
  if (clauses.some(({ label, text }) => label === '题注' && /文件编号[：:]/.test(text))) return 'company-document'
  const articles = clauses.filter((clause) => clause.label.startsWith('第') && clause.number !== null).length
  return articles > 0 && lawName.test(title) ? 'law' : 'course'
}

function labelledValue(note: string, label: string): string | undefined {
  return new RegExp(`${label}[：:]\\s*(\\S+)`, 'u').exec(note)?.[1]
}

/** The date in the note before the clauses, else the one date that they give for their own document; two such dates are none. */
function findEffectiveDate(note: string, clauses: ParsedClause[]): string | null {
  const labelled = /(?:施行|生效|实施)日期[：:]\s*(\d{4}-\d{2}-\d{2})/.exec(note)?.[1]
  const inNote = labelled ?? isoDate(noteEffect.exec(note))
  if (inNote !== null) return inNote
  const own = new Set(clauses.map((clause) => isoDate(ownEffect.exec(clause.text))).filter((date) => date !== null))
  return own.size === 1 ? ([...own][0] ?? null) : null
}

function isoDate(match: RegExpExecArray | null): string | null {
  const [year, month, day] = match?.slice(1).filter((part) => part !== undefined) ?? []
  if (year === undefined || month === undefined || day === undefined) return null
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
