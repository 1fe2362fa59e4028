import { inArray } from 'drizzle-orm'
import { ageOfOwnConsent } from '../governance/consent.ts'
import type { Connection } from '../storage/database.ts'
import { dayInChina } from '../storage/day-in-china.ts'
import type { RosterLine } from './read-roster.ts'
import type { OpenRole } from './role.ts'
import { people } from './schema.ts'

const rolesByWord: Record<string, OpenRole> = {
  '': 'student',
  学生: 'student',
  student: 'student',
  教师: 'teacher',
  老师: 'teacher',
  teacher: 'teacher',
  求职者: 'job-seeker',
  'job-seeker': 'job-seeker',
}

export type CheckedLine = RosterLine & {
  /** What importing it would do. */
  outcome: 'new' | 'known' | 'refused'
  /** Why it is refused, one sentence each. */
  errors: string[]
  /** What somebody should see to, though it is imported. */
  warnings: string[]
  person: {
    name: string
    studentNumber: string
    className: string | null
    birthDate: string | null
    guardianConsent: boolean | null
    role: OpenRole
  }
}

export type RosterLimits = {
  /** Classes that the importer may fill; null: any, new ones too. */
  classNames: readonly string[] | null
  /** Roles that the importer may give. */
  roles: readonly OpenRole[]
  /** Which of the people already here the importer may put into a class; null: anybody. */
  personIds: readonly string[] | null
}

/** Says of each line of a roster what importing it would do; changes nothing. */
export async function checkRoster(
  read: Connection,
  lines: readonly RosterLine[],
  { limits, now }: { limits: RosterLimits; now: Date },
): Promise<CheckedLine[]> {
  const numbers = lines.map((line) => line.studentNumber.toLowerCase())
  const known = new Map(
    (await read.select().from(people).where(inArray(people.username, numbers))).map((person) => [
      person.username,
      person,
    ]),
  )
  const firstLine = new Map<string, number>()
  return lines.map((line) => {
    const errors: string[] = []
    const warnings: string[] = []
    const number = line.studentNumber.toLowerCase()
    if (line.name === '') errors.push('没有姓名。')
    else if (line.name.length > 40) errors.push('姓名太长，最多 40 个字。')
    if (number === '') errors.push('没有学号。')
    else if (!/^[\p{L}\p{N}._-]{1,32}$/u.test(number))
      errors.push('学号只能是字母、数字、点、横线和下划线，最多 32 个字符。')
    const first = firstLine.get(number)
    if (number !== '' && first !== undefined) errors.push(`学号与第 ${first} 行重复。`)
    else firstLine.set(number, line.line)

    const role = rolesByWord[line.role.toLowerCase()]
    if (role === undefined) errors.push(`不认识的角色“${line.role}”，只能是学生、教师或求职者。`)
    else if (!limits.roles.includes(role)) errors.push('您只能导入学生，教师请由管理员添加。')

    const className = line.className === '' ? null : line.className
    if (className !== null && className.length > 40) errors.push('班级名称太长，最多 40 个字。')
    if (limits.classNames !== null && (className === null || !limits.classNames.includes(className)))
      errors.push(className === null ? '没有班级。' : `“${className}”不是您的班级。`)

    const birthDate = line.birthDate === '' ? null : isoDate(line.birthDate)
    if (line.birthDate !== '' && birthDate === null)
      errors.push(`看不懂出生日期“${line.birthDate}”，请写成 2009-09-01 的样子。`)
    const age = birthDate === null ? null : ageOn(birthDate, now)
    if (age !== null && (age < 6 || age > 100)) errors.push('出生日期不像真的，请核对。')
    const guardianConsent = consentOf(line.guardianConsent)
    if (guardianConsent === undefined) errors.push('“监护人同意”请填是或否。')
    if (age !== null && age < ageOfOwnConsent && guardianConsent !== true)
      warnings.push(`未满 ${ageOfOwnConsent} 周岁，监护人同意之前不能使用。`)

    const before = known.get(number)
    if (before && before.name !== line.name) errors.push('这个学号已经属于另一个姓名，请核对。')
    else if (before && limits.personIds !== null && !limits.personIds.includes(before.id))
      errors.push('这位同学已在学校名单里，请管理员把他加入您的班级。')
    return {
      ...line,
      errors,
      warnings,
      outcome: errors.length > 0 ? 'refused' : before ? 'known' : 'new',
      person: {
        name: line.name,
        studentNumber: line.studentNumber,
        className,
        birthDate,
        guardianConsent: guardianConsent ?? null,
        role: role ?? 'student',
      },
    }
  })
}

/** A date as rosters write it (2009-09-01, 2009/9/1, 2009.9.1, 2009年9月1日, 20090901), as ISO; null for no date. */
function isoDate(text: string): string | null {
  const found =
    /^(\d{4})(?:[-/.年])(\d{1,2})(?:[-/.月])(\d{1,2})日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (!found) return null
  const [, year = '', month = '', day = ''] = found
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null
}

/** Whole years of age at a moment, by the day in China. */
function ageOn(birthDate: string, now: Date): number {
  const today = dayInChina(now)
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years
}

function consentOf(text: string): boolean | null | undefined {
  if (text === '') return null
  if (/^(?:是|同意|已同意|有|y|yes|true|1|√|✓)$/i.test(text)) return true
  return /^(?:否|不同意|未同意|无|没有|n|no|false|0|×)$/i.test(text) ? false : undefined
}
