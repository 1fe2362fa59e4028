import { findDate, findDateRange } from './find-dates.ts'
import type { Education, Experience, Field, Source } from './resume.ts'

const institution = /(?:学校|学院|大学|中学|高中|职高|职中|职校|技校|党校|教育中心|职教中心)(?:[（(][^）)]*[）)])?$/u
const degree =
  /^(?:初中|高中|中专|中职|职高|技工|技校|大专|专科|高职|本科|学士|硕士|博士|研究生|成人大专)(?:学历|在读|毕业)?$/u
const organisation =
  /(?:公司|集团|企业|工厂|药厂|厂|医院|卫生院|养老院|敬老院|福利院|机构|酒店|饭店|宾馆|景区|公园|中心|旅行社|超市|餐厅|食堂|店|工作室|实验室|基地|车间|社区|车队|协会|委员会|学校|学院)(?:[甲乙丙丁])?(?:[（(][^）)]*[）)])?$/u
const position =
  /(?:员|师|助理|实习生|学徒|组长|班长|队长|主管|经理|工|岗|岗位|义工|志愿者|领班|帮工)(?:[（(][^）)]*[）)])?$/u
const labelled: Record<string, 'time' | 'organisation' | 'position' | 'institution' | 'area' | 'degree'> = {
  时间: 'time',
  起止时间: 'time',
  起止日期: 'time',
  日期: 'time',
  单位: 'organisation',
  单位名称: 'organisation',
  公司: 'organisation',
  企业: 'organisation',
  公司名称: 'organisation',
  实习单位: 'organisation',
  工作单位: 'organisation',
  项目: 'organisation',
  项目名称: 'organisation',
  岗位: 'position',
  职位: 'position',
  职务: 'position',
  担任岗位: 'position',
  角色: 'position',
  学校: 'institution',
  院校: 'institution',
  学校名称: 'institution',
  毕业院校: 'institution',
  毕业学校: 'institution',
  专业: 'area',
  所学专业: 'area',
  学历: 'degree',
  最高学历: 'degree',
}

/** A labelled piece (岗位：灌装实习生) as what it says and the words after the colon. */
export function readLabel(piece: string): { what: (typeof labelled)[string]; value: string } | null {
  const [, label = '', value = ''] = /^([^：:]{1,8})[：:]\s*(.+)$/u.exec(piece) ?? []
  const what = labelled[label.replaceAll(' ', '')]
  return what === undefined ? null : { what, value: value.trim() }
}

/** Whether a line without a date opens an entry all the same: it names a school or an employer and no duty. */
export const namesPlace = (line: string): boolean =>
  line.length <= 40 &&
  !/[。；，,]/u.test(line) &&
  pieces(line).some((piece) => institution.test(piece) || organisation.test(piece))

/** A line cut where people put bars, commas and gaps between facts. */
const pieces = (line: string): string[] =>
  line
    .split(/\s*[|｜/／·•,，、;；]\s*|\s{1,}/u)
    .map((piece) => piece.replace(/^[-—–*•●◆■]+\s*/u, '').trim())
    .filter((piece) => piece !== '' && !/^[-—–~()（）:：]+$/u.test(piece))

/** What a head line of education says; `left` are the pieces that fit nowhere. */
export function readEducationHead(line: string, entry: Education, source: Source): string[] {
  return readHead(line, entry, source, (piece) => {
    const label = readLabel(piece)
    const value = label?.value ?? piece
    const set = (key: 'institution' | 'area' | 'studyType', words: string) => setOnce(entry, key, words, source)
    if (label?.what === 'institution' || (!label && institution.test(piece))) return set('institution', value)
    if (label?.what === 'degree' || (!label && degree.test(piece)))
      return set('studyType', value.replace(/(?:学历|毕业)$/u, ''))
    const bracketed = /^(.+?)[（(](初中|高中|中专|中职|大专|本科|高职)[）)]$/u.exec(piece)
    if (!label && bracketed) return set('area', trimArea(bracketed[1] ?? '')) && set('studyType', bracketed[2] ?? '')
    if (label?.what === 'area') return set('area', trimArea(value))
    if (!label && /^[\p{Script=Han}A-Za-z()（）]{2,20}$/u.test(piece)) return set('area', trimArea(piece))
    return false
  })
}

/** What a head line of work says: employer, post, period. */
export function readWorkHead(line: string, entry: Experience, source: Source): string[] {
  return readHead(line, entry, source, (piece) => {
    const label = readLabel(piece)
    const value = label?.value ?? piece
    const set = (key: 'name' | 'position', words: string) => setOnce(entry, key, words, source)
    if (label?.what === 'organisation') return set('name', value)
    if (label?.what === 'position') return set('position', value)
    if (label || piece.length > 30) return false
    if (organisation.test(piece)) return set('name', piece) || set('position', piece)
    if (position.test(piece)) return set('position', piece) || (entry.kind === 'project' && set('name', piece))
    return entry.name === undefined ? set('name', piece) : set('position', piece)
  })
}

function readHead(
  line: string,
  entry: { startDate?: Field | undefined; endDate?: Field | undefined },
  source: Source,
  place: (piece: string) => boolean,
): string[] {
  const range = findDateRange(line)
  const single = range ? null : findDate(line)
  if (range) {
    setOnce(entry, 'startDate', range.start, source)
    if (range.end !== null) setOnce(entry, 'endDate', range.end, source)
  } else if (single) setOnce(entry, 'endDate', single.date, source)
  const words = line.replace(range?.words ?? single?.words ?? '\u0000', ' ').replace(/[（(]\s*[）)]/gu, ' ')
  return pieces(words).filter(
    (piece) => !/^(?:起止)?(?:时间|日期)[：:]?$|^毕业(?:时间)?[：:]?$/u.test(piece) && !place(piece),
  )
}

function setOnce<Key extends string>(
  entry: { [K in Key]?: Field | undefined },
  key: Key,
  value: string,
  source: Source,
): boolean {
  if (value.trim() === '' || entry[key] !== undefined) return false
  entry[key] = { value: value.trim(), source }
  return true
}

const trimArea = (words: string): string => words.replace(/^(?:所学)?专业[：:]?|专业$/gu, '')
