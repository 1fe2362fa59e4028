import { findDate, findDateRange } from './find-dates.ts'
import { namesPlace, readEducationHead, readLabel, readWorkHead } from './parse-entry.ts'
import { protectedKindOf, protectedLabels } from './protected-attributes.ts'
import { emptyResume, type Field, type Resume, type Source } from './resume.ts'
import { type Section, sectionHeading } from './section-heading.ts'

const phone = /(?<!\d)(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)|(?<!\d)0\d{2,3}-\d{7,8}(?!\d)/u
const email = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u
const certificate = /证书|证明|资格证|上岗证|操作证|健康证|等级证|合格证|驾照|驾驶证|证$/u
const language = /普通话|英语|日语|俄语|韩语|粤语|四川话|手语/u
const bullet = /^(?:[-—–*•●◆■▪·]\s*|\d{1,2}[.、)）]\s*|[（(]\d{1,2}[)）]\s*|[①-⑳]\s*)/u
const listed = /\s*[、，,;；|｜]\s*/u
const basicLabels: Record<string, keyof Resume['basics']> = {
  姓名: 'name',
  名字: 'name',
  电话: 'phone',
  手机: 'phone',
  手机号: 'phone',
  手机号码: 'phone',
  联系电话: 'phone',
  联系方式: 'phone',
  邮箱: 'email',
  电子邮箱: 'email',
  'e-mail': 'email',
  email: 'email',
  现居地: 'location',
  现居住地: 'location',
  现住址: 'location',
  居住地: 'location',
  地址: 'location',
  住址: 'location',
  所在地: 'location',
  通讯地址: 'location',
  求职意向: 'label',
  应聘岗位: 'label',
  意向岗位: 'label',
}

/**
 * Reads a Chinese résumé by rules: each value keeps the line it stands on, facts that no employer may choose by are kept
 * apart, and whatever is not understood is `unsorted`, so that every line ends up somewhere.
 */
export function parseResume(lines: readonly string[]): Resume {
  const resume = emptyResume()
  let section: Section | null = null
  lines.forEach((text, index) => {
    const source = { line: index + 1, text: text.slice(0, 2000) }
    const opened = sectionHeading(text)
    if (opened) section = opened.section
    const line = (opened ? opened.rest : text).trim()
    if (line === '') return
    place(resume, section, line, source)
  })
  return resume
}

function place(resume: Resume, section: Section | null, line: string, source: Source): void {
  if (section === 'intent' && !resume.basics.label) resume.basics.label = { value: line, source }
  else if (section === null || section === 'basics' || section === 'intent')
    placeBasics(resume, line, source, section === null)
  else if (section === 'education') placeEducation(resume, line, source)
  else if (section === 'internship' || section === 'work' || section === 'project')
    placeExperience(resume, section, line, source)
  else if (section === 'summary') placeSummary(resume, line, source)
  else placeList(resume, section, line, source)
}

/** Name, contact and what else stands at the top; a fact without a label is told by its look. */
function placeBasics(resume: Resume, line: string, source: Source, atTop: boolean): void {
  const left: string[] = []
  const title = /^(.{2,12}?)\s*的?\s*(?:个人)?(?:求职)?简历$/u.exec(line)
  if (/^(?:个人)?(?:求职)?简历(?:表)?$/u.test(line.replaceAll(' ', ''))) return
  if (title?.[1] !== undefined && title[1] !== '个人') {
    resume.basics.name ??= { value: title[1].trim(), source }
    return
  }
  for (const piece of basicPieces(line)) if (!placeBasic(resume, piece, source, atTop)) left.push(piece)
  if (left.length > 0) resume.unsorted.push({ value: left.join(' '), source })
}

/** 姓名：李示例 性别：女 is two facts; a gap inside a name or an address is none. */
function basicPieces(line: string): string[] {
  const marked = line.replaceAll(/\s+(?=[^\s：:|]{1,8}\s?[：:])/gu, '|')
  const parts = marked.split(/\s*[|｜;；]\s*|\s+\/\s+|\s*[，,、](?=[^\d])\s*/u).flatMap((part) => {
    return /[：:]/u.test(part) || phone.test(part) ? [part] : part.split(/\s+|·|\//u)
  })
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

function placeBasic(resume: Resume, piece: string, source: Source, atTop: boolean): boolean {
  const [, label = '', value = ''] = /^([^：:]{1,12})[：:]\s*(.+)$/u.exec(piece) ?? []
  const name = label.replaceAll(' ', '').toLowerCase()
  const kind = protectedLabels[name]
  if (kind !== undefined) {
    resume.protected.push({ kind, value, source })
    return true
  }
  const [mail] = email.exec(piece) ?? []
  const [number] = phone.exec(piece) ?? []
  if (mail !== undefined && resume.basics.email === undefined) resume.basics.email = { value: mail, source }
  if (number !== undefined && resume.basics.phone === undefined)
    resume.basics.phone = { value: number.replaceAll(/[ -]/g, ''), source }
  if (mail !== undefined || number !== undefined) return true
  const key = basicLabels[name]
  if (key !== undefined) {
    resume.basics[key] ??= { value, source }
    return true
  }
  const fact = readLabel(piece)
  if (fact && (fact.what === 'institution' || fact.what === 'area' || fact.what === 'degree')) {
    return readEducationHead(piece, firstEducation(resume), source).length === 0
  }
  const ofItself = protectedKindOf(piece)
  if (ofItself) {
    resume.protected.push({ kind: ofItself, value: piece, source })
    return true
  }
  const named =
    atTop &&
    resume.basics.name === undefined &&
    /^\p{Script=Han}{2,4}(?:同学)?[甲乙丙丁]?(?:[（(]示例[）)])?$/u.test(piece)
  if (named) resume.basics.name = { value: piece, source }
  return named
}

function placeEducation(resume: Resume, line: string, source: Source): void {
  const last = resume.education.at(-1)
  const dated = findDateRange(line) !== null
  const label = readLabel(line)
  const details = /^(?:主修|主要|核心|专业)?课程|^成绩|^排名|^在校/u.test(line)
  if (last && (details || (!dated && !namesPlace(line) && !label))) {
    last.details.push({ value: stripBullet(line), source })
    return
  }
  const goesOn =
    last !== undefined && ((dated && last.startDate === undefined) || (label !== null && !dated && !namesPlace(line)))
  const entry = goesOn ? last : { details: [] as Field[] }
  if (!goesOn) resume.education.push(entry)
  const left = readEducationHead(stripBullet(line), entry, source)
  if (left.length > 0) entry.details.push({ value: left.join(' '), source })
}

function placeExperience(resume: Resume, kind: 'internship' | 'work' | 'project', line: string, source: Source): void {
  const last = resume.work.at(-1)
  const own = last?.kind === kind ? last : undefined
  const isItem = bullet.test(line) && findDateRange(line) === null
  const dated = findDateRange(line) !== null
  const fact = isItem ? null : readLabel(line)
  if (
    fact &&
    !dated &&
    own &&
    ((fact.what === 'organisation' && own.name === undefined) ||
      (fact.what === 'position' && own.position === undefined))
  ) {
    readWorkHead(line, own, source)
    return
  }
  const duties = /^(?:(?:工作|实习|主要|岗位|项目)?(?:内容|职责|工作内容|描述|任务|成果|收获|业绩))[：:]\s*(.*)$/u.exec(
    line,
  )
  const opensEntry =
    !isItem && !duties && (dated || namesPlace(line) || fact?.what === 'organisation' || fact?.what === 'time')
  if (!opensEntry && own) {
    addHighlights(own.highlights, duties ? (duties[1] ?? '') : line, source)
    return
  }
  const goesOn = own !== undefined && own.highlights.length === 0 && dated && own.startDate === undefined
  const entry = goesOn ? own : { kind, highlights: [] as Field[] }
  if (!goesOn) resume.work.push(entry)
  // 2025.03-2025.08 示例制药企业，灌装实习生：负责灌装、清场
  const [, head = line, duty] = /^(.+?[^间位司职目业色][：:])\s*(.{6,})$/u.exec(readLabel(line) ? '' : line) ?? []
  const left = readWorkHead(stripBullet(duty === undefined ? line : head.replace(/[：:]$/u, '')), entry, source)
  if (left.length > 0) addHighlights(entry.highlights, left.join(' '), source)
  if (duty !== undefined) addHighlights(entry.highlights, duty, source)
}

function addHighlights(highlights: Field[], line: string, source: Source): void {
  const value = stripBullet(line)
  if (value !== '') highlights.push({ value, source })
}

/** What somebody says of themselves, without the sentences' parts that no employer may choose by. */
function placeSummary(resume: Resume, line: string, source: Source): void {
  const kept: string[] = []
  for (const part of line.split(/(?<=[，,。；;])/u)) {
    const bare = part.replace(/^(?:本人|我|我是|本人是|今年|现年)+/u, '').replace(/[，,。；;\s]+$/u, '')
    const kind = protectedKindOf(bare)
    if (kind) resume.protected.push({ kind, value: bare, source })
    else kept.push(part)
  }
  const value = stripBullet(kept.join('').trim())
  if (value === '') return
  const before = resume.basics.summary
  resume.basics.summary = before ? { ...before, value: `${before.value}\n${value}`.slice(0, 1000) } : { value, source }
}

/** Skills, certificates, languages, awards: each piece of the line by what it is. */
function placeList(
  resume: Resume,
  section: 'certificates' | 'skills' | 'languages' | 'awards',
  line: string,
  source: Source,
): void {
  if (section === 'awards') {
    resume.awards.push({ value: stripBullet(line), source })
    return
  }
  // A sentence is one claim; names are split.
  const whole = /[。]/u.test(line)
  for (const piece of whole ? [line] : stripBullet(line).split(listed)) {
    const value = stripBullet(piece).replace(/[。]$/u, '')
    if (value === '') continue
    const labelOnly = /^[^：:]{1,8}[：:]\s*(.+)$/u.exec(value)
    const words = labelOnly && section !== 'certificates' ? (labelOnly[1] ?? value) : value
    if (section === 'certificates' || (section === 'skills' && certificate.test(value) && !whole)) {
      const date = findDate(value)
      const name = value
        .replace(date?.words ?? '\u0000', '')
        .replaceAll(/[（(]\s*(?:取得|获得)?\s*[）)]|\s{2,}/gu, '')
        .replace(/^(?:取得|获得)/u, '')
        .trim()
      if (language.test(value) && !certificate.test(value)) resume.languages.push({ value, source })
      else
        resume.certificates.push({
          name: { value: name === '' ? value : name, source },
          ...(date ? { date: { value: date.date, source } } : {}),
        })
    } else if (section === 'languages') resume.languages.push({ value: words, source })
    else resume.skills.push({ value: words, source })
  }
}

const stripBullet = (line: string): string => line.replace(bullet, '').trim()

function firstEducation(resume: Resume) {
  const [first] = resume.education
  if (first) return first
  const entry = { details: [] as Field[] }
  resume.education.push(entry)
  return entry
}
