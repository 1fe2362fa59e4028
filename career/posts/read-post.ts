import type { CareerIndustry } from '../skills/skill.ts'
import { type PostContent, postContentSchema } from './post.ts'
import { splitUnlawful } from './unlawful-conditions.ts'

/** The columns of a sheet of posts, and other names that they go by. */
export const postColumns = {
  code: ['岗位编号', '编号', 'code'],
  title: ['岗位名称', '岗位', '职位', '职位名称', 'title'],
  industry: ['行业', '所属行业', 'industry'],
  employer: ['用人单位', '单位', '企业', '公司', 'employer'],
  city: ['工作地点', '地点', '城市', 'city'],
  tasks: ['工作任务', '岗位职责', '工作内容', 'tasks'],
  conditions: ['任职要求', '任职条件', '要求', 'conditions'],
  required: ['技能要求', '必备技能', '所需技能', 'required'],
  desired: ['优先技能', '加分技能', '优先条件', 'desired'],
  certificates: ['证书', '证书要求', 'certificates'],
  standards: ['相关标准', '标准', 'standards'],
  shift: ['班次', '工作时间', 'shift'],
  salary: ['薪资区间', '薪资', '工资', '薪资区间（示例）', 'salary'],
  source: ['来源', '信息来源', 'source'],
  validUntil: ['有效期', '截止日期', '有效期至', 'validUntil'],
} as const

export type PostColumn = keyof typeof postColumns
export type PostCells = Partial<Record<PostColumn, string>>

const industries: [CareerIndustry, RegExp][] = [
  ['biopharma', /医药|制药|药品|生物|biopharma/u],
  ['food', /食品|饮料|food/u],
  ['materials', /材料|电子|陶瓷|materials/u],
  ['elderly-care', /养老|康养|护理|elderly/u],
  ['tourism', /旅游|文旅|酒店|景区|tourism/u],
  ['general', /通用|其他|general/u],
]

/** The column that a title names, in any of its names. */
export function columnOf(title: string): PostColumn | null {
  const bare = title
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replace(/\(示例\)$/u, '')
    .toLowerCase()
  for (const [column, names] of Object.entries(postColumns) as [PostColumn, readonly string[]][]) {
    if (
      names.some(
        (name) =>
          name
            .normalize('NFKC')
            .replace(/\(示例\)$/u, '')
            .toLowerCase() === bare,
      )
    )
      return column
  }
  return null
}

/** A post from the cells of one row, or what is wrong with it in one sentence each. */
export function readPost(cells: PostCells): { post: PostContent; errors: string[] } | { post: null; errors: string[] } {
  const text = (column: PostColumn) => (cells[column] ?? '').trim()
  const errors: string[] = []
  const industry = industries.find(([, pattern]) => pattern.test(text('industry')))?.[0]
  if (text('title') === '') errors.push('没有“岗位名称”。')
  if (industry === undefined) errors.push('“行业”请写生物医药、食品饮料、新材料、旅游、养老或通用。')
  if (text('required') === '') errors.push('没有“技能要求”，无法匹配。')
  const validUntil = isoDay(text('validUntil'))
  if (validUntil === null) errors.push('“有效期”请写成 2026-12-31 这样的日期。')
  const tasks = splitUnlawful(items(text('tasks')))
  const conditions = splitUnlawful(items(text('conditions')))
  const required = splitUnlawful(items(text('required')))
  const desired = splitUnlawful(items(text('desired')))
  if (errors.length > 0 || industry === undefined || validUntil === null) return { post: null, errors }
  const example = /示例/u.test(text('employer') + text('source') + text('salary'))
  const post = postContentSchema.safeParse({
    code: text('code'),
    title: text('title'),
    industry,
    employer: text('employer'),
    city: text('city'),
    tasks: tasks.kept,
    conditions: conditions.kept,
    required: required.kept,
    desired: desired.kept,
    certificates: items(text('certificates')).map(readCertificate),
    standards: items(text('standards')),
    shift: text('shift'),
    salary: text('salary'),
    source: text('source'),
    validUntil,
    example,
    unlawful: [tasks, conditions, required, desired].flatMap(({ unlawful }) => unlawful),
  })
  if (post.success) return { post: post.data, errors: [] }
  const names = new Set(post.error.issues.map(({ path }) => postColumns[path[0] as PostColumn]?.[0] ?? String(path[0])))
  return { post: null, errors: [`内容太长或有误：${[...names].join('、')}。`] }
}

/** 药物检验员职业技能等级证书（有则优先） is asked for, not needed. */
function readCertificate(words: string) {
  const needed = !/优先|加分|更佳/u.test(words)
  return { name: words.replace(/[（(][^）)]*(?:优先|加分|更佳)[^）)]*[）)]|的?优先$/gu, '').trim() || words, needed }
}

const items = (text: string): string[] =>
  text
    .split(/[；;\n]/u)
    .map((item) => item.replace(/^\s*(?:\d{1,2}[.、)）]|[-•●])\s*/u, '').trim())
    .filter((item) => item !== '')

function isoDay(text: string): string | null {
  if (text === '') return ''
  const [, year, month, day] = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/u.exec(text) ?? []
  if (year === undefined || month === undefined || day === undefined) return null
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return Number.isNaN(Date.parse(iso)) ? null : iso
}
