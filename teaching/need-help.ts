import type { ItemContent } from './quiz-item.ts'

/** What a student did with one item in a sitting that was handed in; `share` of its marks, null while a teacher has not confirmed. */
export type ItemDone = { content: ItemContent; share: number | null; answered: boolean }

export type StudentQuizzes = { missed: number; sittings: readonly (readonly ItemDone[])[] }

// Our own figures: 60 % is the pass mark of Chinese schools; a third left out, or twice wrong on one clause, is no accident.
const passShare = 0.6
const leftOutShare = 1 / 3
const wrongOnClause = 2

/** Why a student may need help, in sentences for the teacher; empty when nothing says so. */
export function needHelp({ missed, sittings }: StudentQuizzes): string[] {
  const reasons: string[] = []
  const shares = sittings.flatMap((items) => {
    const marked = items.filter(({ share }) => share !== null)
    const of = marked.reduce((sum, { content }) => sum + content.marks, 0)
    return of === 0 ? [] : [marked.reduce((sum, { share, content }) => sum + (share ?? 0) * content.marks, 0) / of]
  })
  const average = mean(shares)
  if (average !== null && average < passShare) {
    reasons.push(`${shares.length} 次测验平均得分率 ${percent(average)}，低于 ${percent(passShare)}`)
  }
  const leftOut = mean(sittings.flat().map(({ answered }) => (answered ? 0 : 1)))
  if (leftOut !== null && leftOut > leftOutShare) reasons.push(`${percent(leftOut)} 的题没有作答`)
  if (missed > 0) reasons.push(`${missed} 次测验没有参加`)
  const clauses = new Map<string, number>()
  for (const { content, share, answered } of sittings.flat()) {
    if (!answered || share === null || share >= passShare) continue
    for (const name of new Set(content.sources.map(({ documentTitle, clause }) => `《${documentTitle}》${clause}`))) {
      clauses.set(name, (clauses.get(name) ?? 0) + 1)
    }
  }
  const repeated = [...clauses].filter(([, times]) => times >= wrongOnClause).sort((one, other) => other[1] - one[1])
  for (const [name, times] of repeated.slice(0, 2)) reasons.push(`${name} 答错 ${times} 次`)
  return reasons
}

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, one) => sum + one, 0) / values.length

const percent = (share: number): string => `${Math.round(share * 100)}%`
