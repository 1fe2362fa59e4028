import type { Evidence } from '../match/person-facts.ts'
import { recogniseSkills } from '../skills/recognise-skills.ts'
import { skillsByIndustry } from '../skills/skills.ts'
import { protectedWords } from './protected-attributes.ts'
import type { Field, Resume } from './resume.ts'

export const suggestionKinds = [
  'protected',
  'vague-claim',
  'no-number',
  'no-date',
  'weak-wording',
  'spelling',
  'missing',
] as const

/**
 * One way to make a résumé better, without a word that its owner did not give: what was found, why it matters, what to
 * ask them, and, where only the wording changes, how it would read.
 */
export type Suggestion = {
  id: string
  kind: (typeof suggestionKinds)[number]
  /** The field's path; null where a part is missing. */
  path: string | null
  before: string
  why: string
  ask?: string
  after?: string
  /** The skill that evidence would be for. */
  skillId?: string
  /** The empty field or section that an answer would fill. */
  fills?: string
}

const vocabulary = [...skillsByIndustry.values()].flat()
const vague = /^(?:熟悉|了解|精通|掌握|熟练|熟练掌握|会|擅长|懂得?)|知识$|能力强$|较强$|良好$/u
const certain = /\d|[一二三四五六七八九十两几]+(?:批|次|个|名|场|份|年|月|天|位|人)|证/u
const weak: [RegExp, string][] = [
  [/^(?:主要)?(?:是)?负责(?:了)?(?=[\p{Script=Han}A-Z])/u, ''],
  [/^(?:协助|帮忙|帮助)(?:师傅|老师|同事)?(?:做|干|搞|弄)(?:一些)?/u, '协助完成'],
  [/^(?:做|干|搞|弄)(?:过|了)(?:一些)?/u, '完成'],
  [/^(?:参加|参与)(?:过|了)/u, '参加'],
]
// Ways to miswrite terms that inspectors and recruiters notice.
const spellings: [RegExp, string][] = [
  [/粘度计/gu, '黏度计'],
  [/帐号/gu, '账号'],
  [/褥疮/gu, '压疮'],
  [/海姆里克/gu, '海姆立克'],
  [/\bgmp\b/gu, 'GMP'],
  [/\bhaccp\b/giu, 'HACCP'],
  [/\bexcel\b/gu, 'Excel'],
  [/无箘/gu, '无菌'],
  [/灌庄/gu, '灌装'],
  [/记绿/gu, '记录'],
  [/消毐/gu, '消毒'],
]

/** What could be better in a résumé, found by rules; the same résumé gives the same list. */
export function improveResume(resume: Resume, evidence: readonly Evidence[]): Suggestion[] {
  const found: Suggestion[] = []
  const add = (kind: Suggestion['kind'], path: string | null, rest: Omit<Suggestion, 'id' | 'kind' | 'path'>) =>
    found.push({ id: `${kind}:${path ?? rest.why.slice(0, 12)}`, kind, path, ...rest })

  resume.protected.forEach(({ kind, value }, index) => {
    const { title, why } = protectedWords[kind]
    add('protected', `protected.${index}`, { before: `${title}：${value}`, why: `建议导出时去掉“${title}”。${why}` })
  })
  const shown = new Set(
    resume.work.flatMap(({ highlights, position }) =>
      [...highlights, ...(position ? [position] : [])].flatMap(({ value }) =>
        recogniseSkills(value, vocabulary).map(({ id }) => id),
      ),
    ),
  )
  const proven = new Set(evidence.map(({ skillId }) => skillId))
  resume.skills.forEach((field, index) => {
    const skills = recogniseSkills(field.value, vocabulary)
    const known = skills.some(({ id }) => shown.has(id) || proven.has(id))
    if (known || certain.test(field.value)) return
    const [skill] = skills
    const name = skill?.title ?? field.value
    add('vague-claim', `skills.${index}`, {
      before: field.value,
      why: vague.test(field.value)
        ? '只写“熟悉、了解”看不出做到什么程度，招聘方会追问。'
        : '写了技能，但实习、项目和证书里都没有提到，现在只算“自述”。',
      ask: `“${name}”你做过几次、几批？什么时候、在哪里？谁能证明？有考核记录或照片也可以写。`,
      ...(skill ? { skillId: skill.id } : {}),
    })
  })
  resume.work.forEach((entry, at) => {
    const name = entry.name?.value ?? entry.position?.value ?? '这段经历'
    if (!entry.startDate && !entry.endDate && entry.kind !== 'project') {
      add('no-date', `work.${at}`, {
        before: name,
        why: '没有起止时间，看不出做了多久。',
        ask: '从哪年哪月到哪年哪月？写成 2025.03-2025.08。',
      })
    }
    if (entry.highlights.length === 0) {
      add('missing', `work.${at}`, {
        before: name,
        why: '只有单位和岗位，没写做了什么。',
        ask: '写两三条：做什么、按什么规程、做了多少、结果怎样。',
        fills: `work.${at}.highlights`,
      })
    } else if (!entry.highlights.some(({ value }) => certain.test(value))) {
      add('no-number', `work.${at}.highlights.0`, {
        before: entry.highlights[0]?.value ?? name,
        why: '没有数字，看不出工作量和结果。',
        ask: '一共几批、几个样、几位老人、每班多少？只写真实的数。',
      })
    }
    for (const [index, field] of entry.highlights.entries()) reword(field, `work.${at}.highlights.${index}`)
  })
  for (const [index, field] of resume.skills.entries()) spell(field, `skills.${index}`)
  if (resume.basics.summary) spell(resume.basics.summary, 'basics.summary')
  resume.education.forEach(({ institution, startDate, endDate }, at) => {
    if (!startDate && !endDate)
      add('no-date', `education.${at}`, {
        before: institution?.value ?? '教育经历',
        why: '没有起止时间。',
        ask: '哪年入学、哪年毕业或将要毕业？',
      })
  })
  const missing: [boolean, string, string, string][] = [
    [resume.basics.name === undefined, '没有找到姓名。', '请写上姓名。', 'basics.name'],
    [
      resume.basics.phone === undefined && resume.basics.email === undefined,
      '没有找到电话或邮箱，招聘方联系不上你。',
      '请写上电话或邮箱。',
      'basics.phone',
    ],
    [resume.education.length === 0, '没有教育经历。', '学校、专业、起止年月各是什么？', 'education'],
    [
      resume.work.length === 0,
      '没有实习、实训或工作经历。',
      '校内实训、社会实践也算：在哪里、做什么、做了几次？',
      'work',
    ],
    [
      resume.basics.label === undefined,
      '没有求职意向，招聘方不知道你想做什么。',
      '想应聘哪个岗位？可以先到“岗位”页看看匹配。',
      'basics.label',
    ],
  ]
  for (const [isMissing, why, ask, fills] of missing)
    if (isMissing) add('missing', null, { before: '', why, ask, fills })
  return found

  function reword(field: Field, path: string): void {
    const rule = weak.find(([pattern]) => pattern.test(field.value))
    const after = rule ? field.value.replace(rule[0], rule[1]) : field.value
    if (rule && after.length >= 4)
      add('weak-wording', path, { before: field.value, after, why: '直接写动作更有力，意思不变。' })
    else spell(field, path)
  }

  function spell(field: Field, path: string): void {
    const after = spellings.reduce((words, [pattern, right]) => words.replaceAll(pattern, right), field.value)
    if (after !== field.value) add('spelling', path, { before: field.value, after, why: '按标准和规程里的写法。' })
  }
}
