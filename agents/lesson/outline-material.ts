import { newId } from '../../storage/new-id.ts'
import type { Brief, MaterialKind, Part, PartName } from '../../teaching/lesson-material.ts'
import { shareWhole } from '../../teaching/share-whole.ts'
import type { ReadClause } from './read-clause.ts'
import { taughtOf } from './taught-clauses.ts'

type Given = Pick<Part, 'part' | 'title'> & Partial<Part>

const groupsPerLesson = 3
const slidesAtMost = 20

/** The parts that a material of this kind has for these clauses, with minutes that add up to its whole time. */
export function outlineMaterial(kind: MaterialKind, brief: Brief, clauses: readonly ReadClause[]): Part[] {
  const all = clauses.map(({ id }) => id)
  return partsOf[kind](brief, taughtOf(clauses)).map((given) => ({
    id: newId(),
    minutes: null,
    lesson: null,
    clauseIds: all,
    ...given,
    title: given.title.slice(0, 80),
  }))
}

const partsOf: Record<MaterialKind, (brief: Brief, clauses: readonly ReadClause[]) => Given[]> = {
  'lesson-plan': (brief, clauses) => [
    ...named([
      ['content-analysis', '教学内容分析'],
      ['learner-analysis', '学情分析'],
      ['objectives', '教学目标'],
      ['key-points', '教学重点与难点'],
      ['methods', '教学方法与资源'],
    ]),
    ...phases(brief, clauses),
    ...named([
      ['values', '课程思政'],
      ['assessment', '考核评价'],
      ['reflection', '教学反思'],
    ]),
  ],
  syllabus: (brief, clauses) => [
    ...named([
      ['course-aims', '课程性质与任务'],
      ['objectives', '课程目标'],
    ]),
    ...units(brief, clauses),
    ...named([
      ['advice', '实施建议'],
      ['assessment', '考核评价'],
    ]),
  ],
  'case-study': () =>
    named([
      ['objectives', '学习目标'],
      ['situation', '案例情境（示例，情节虚构）'],
      ['questions', '讨论问题'],
      ['analysis', '参考分析'],
      ['advice', '使用建议'],
    ]),
  'task-sheet': () =>
    named([
      ['task', '任务与目标'],
      ['preparation', '准备与安全'],
      ['steps', '操作步骤'],
      ['record', '操作记录表'],
      ['scoring', '评分表'],
    ]),
  slides: (_brief, clauses) => [
    ...named([['objectives', '学习目标']]),
    ...clauses.slice(0, slidesAtMost).map(({ id, topic }) => ({
      part: 'idea-slide' as const,
      title: topic,
      clauseIds: [id],
    })),
    ...named([
      ['question-slide', '想一想'],
      ['practice', '练一练'],
      ['summary', '小结'],
    ]),
  ],
}

const named = (pairs: readonly (readonly [PartName, string])[]): Given[] =>
  pairs.map(([part, title]) => ({ part, title }))

/** Each lesson's six phases; its minutes are shared out exactly. What is taught once need not be taught again. */
function phases({ lessons, minutesPerLesson }: Brief, clauses: readonly ReadClause[]): Given[] {
  return inRuns(clauses, lessons).flatMap((own, index) => {
    const lesson = index + 1
    const groups = own.length === 0 ? [] : inRuns(own, Math.min(groupsPerLesson, own.length))
    const ids = (own.length === 0 ? clauses : own).map(({ id }) => id)
    const [opening = 0, leadIn = 0, taught = 0, practised = 0, summary = 0, homework = 0] = shareWhole(
      minutesPerLesson,
      own.length === 0 ? [2, 5, 0, 28, 4, 1] : [2, 5, 17, 10, 4, 2],
    )
    const minutesEach = shareWhole(
      taught,
      groups.map((group) => group.reduce((sum, { weight }) => sum + 4 + weight, 0)),
    )
    return [
      { part: 'opening', title: '组织教学', minutes: opening },
      { part: 'lead-in', title: '导入新课', minutes: leadIn },
      ...groups.map((group, at) => ({
        part: 'teaching' as const,
        title: `新授：${topicsOf(group)}`,
        minutes: minutesEach[at] ?? 0,
        clauseIds: group.map(({ id }) => id),
      })),
      { part: 'practice', title: own.length === 0 ? '综合训练' : '巩固练习', minutes: practised },
      { part: 'summary', title: '课堂小结', minutes: summary },
      { part: 'homework', title: '布置作业', minutes: homework },
    ].map((given) => ({ clauseIds: ids, ...given, lesson }) as Given)
  })
}

/** One unit for each chapter, or for each few clauses where there is one chapter only; hours go by how much there is to do. */
function units({ lessons, minutesPerLesson }: Brief, clauses: readonly ReadClause[]): Given[] {
  const chapters = new Map<string, ReadClause[]>()
  for (const clause of clauses) {
    const { document, clause: stored } = clause.hit
    const chapter = stored.path.at(-1) ?? document.title
    chapters.set(chapter, [...(chapters.get(chapter) ?? []), clause])
  }
  const byChapter = [...chapters].map(([title, own]) => ({ title: bare(title), own }))
  const byTopic = inRuns(clauses, Math.min(lessons, clauses.length, 8)).map((own) => ({ title: topicsOf(own), own }))
  const chosen = byChapter.length > 1 && byChapter.length <= lessons ? byChapter : byTopic
  const hours = shareWhole(
    lessons - chosen.length,
    chosen.map(({ own }) => own.length),
  )
  return chosen.map(({ title, own }, index) => ({
    part: 'unit',
    title,
    minutes: (1 + (hours[index] ?? 0)) * minutesPerLesson,
    clauseIds: own.map(({ id }) => id),
  }))
}

const bare = (title: string): string =>
  title.replace(/^(?:[\d.]+|第[一二三四五六七八九十百\d]+[编章节])\s*/u, '') || title

function topicsOf(group: readonly ReadClause[]): string {
  const topics = [...new Set(group.map(({ topic }) => topic))]
  return topics.slice(0, 2).join('；') + (topics.length > 2 ? '等' : '')
}

/** The things in `runs` stretches of nearly equal length; with fewer things than runs the last are empty. */
function inRuns<T>(things: readonly T[], runs: number): T[][] {
  const lengths = shareWhole(
    things.length,
    Array.from({ length: runs }, () => 1),
  )
  let from = 0
  return lengths.map((length) => {
    const run = things.slice(from, from + length)
    from += length
    return run
  })
}
