import { listMembers } from '../identity/classes.ts'
import type { Connection } from '../storage/database.ts'
import type { Assignment } from '../teaching/assignments.ts'
import { answersByAttempt, listAttempts } from '../teaching/attempts.ts'
import { itemStatistics, type Outcome } from '../teaching/item-statistics.ts'
import { type ItemDone, needHelp } from '../teaching/need-help.ts'
import type { PaperItem } from '../teaching/paper.ts'
import type { ClassQuizzes, ItemFigures } from './contract/assignments.ts'

type Done = { assignment: Assignment; studentId: string; outcomes: Map<string, Outcome>; items: ItemDone[] }

/** The first sitting that each student handed in, of each assignment: later ones are no longer new to them. */
async function firstSittings(read: Connection, assignments: readonly Assignment[]): Promise<Done[]> {
  const byId = new Map(assignments.map((assignment) => [assignment.id, assignment]))
  const first = (await listAttempts(read, [...byId.keys()])).filter(
    (one) => one.number === 1 && one.submittedAt !== null,
  )
  const answers = await answersByAttempt(
    read,
    first.map(({ id }) => id),
  )
  return first.flatMap((attempt) => {
    const assignment = byId.get(attempt.assignmentId)
    if (!assignment) return []
    const kept = new Map(answers.get(attempt.id)?.map((answer) => [answer.slot, answer]))
    const total = [...kept.values()].reduce((sum, { finalMarks }) => sum + (finalMarks ?? 0), 0)
    const outcomes = new Map<string, Outcome>()
    const items = assignment.paper.items.map(({ slot, content }) => {
      const answer = kept.get(slot)?.answer ?? null
      const finalMarks = kept.get(slot)?.finalMarks ?? null
      const share = finalMarks === null ? null : finalMarks / content.marks
      if (share !== null) outcomes.set(slot, { score: share, total: total - (finalMarks ?? 0), answer })
      return { content, share, answered: answer !== null }
    })
    return [{ assignment, studentId: attempt.studentId, outcomes, items }]
  })
}

/** The figures of each item of an assignment, over its own sittings and those of the same items in `others`. */
export async function itemFigures(
  read: Connection,
  assignment: Assignment,
  others: readonly Assignment[],
): Promise<ItemFigures[]> {
  const all = [assignment, ...others.filter(({ id }) => id !== assignment.id)]
  const done = await firstSittings(read, all)
  return assignment.paper.items.map((item) => {
    const same = sameItem(item)
    const outcomes = done.flatMap((sitting) =>
      sitting.assignment.paper.items
        .filter((one) => sameItem(one) === same)
        .flatMap(({ slot }) => sitting.outcomes.get(slot) ?? []),
    )
    return figuresOf(item, outcomes)
  })
}

/** Which items of a class are hard, and who may need help, with reasons. Hardest and most reasons first; no ranking of people. */
export async function classQuizzes(
  read: Connection,
  classId: string,
  assignments: readonly Assignment[],
  now: Date,
): Promise<ClassQuizzes> {
  const members = (await listMembers(read, classId)).filter(({ part }) => part === 'student')
  const done = await firstSittings(read, assignments)
  const hardItems = assignments.flatMap((assignment) =>
    assignment.paper.items.map((item) => {
      const outcomes = done.flatMap((one) => (one.assignment === assignment ? (one.outcomes.get(item.slot) ?? []) : []))
      const difficulty =
        outcomes.length === 0 ? 1 : outcomes.reduce((sum, { score }) => sum + score, 0) / outcomes.length
      return {
        difficulty,
        item: {
          ...figuresOf(item, outcomes),
          share: difficulty,
          assignmentId: assignment.id,
          assignmentTitle: assignment.paper.title,
        },
      }
    }),
  )
  const closed = assignments.filter(({ closesAt }) => closesAt <= now.toISOString())
  return {
    students: members.length,
    assignments: assignments.length,
    hardItems: hardItems
      .filter(({ difficulty }) => difficulty < 0.6)
      .sort((one, other) => one.difficulty - other.difficulty)
      .slice(0, 10)
      .map(({ item }) => item),
    needHelp: members
      .map(({ person: { id, name } }) => {
        const own = done.filter(({ studentId }) => studentId === id)
        const missed = closed.filter((assignment) => !own.some((one) => one.assignment === assignment)).length
        return { id, name, reasons: needHelp({ missed, sittings: own.map(({ items }) => items) }) }
      })
      .filter(({ reasons }) => reasons.length > 0)
      .sort((one, other) => one.name.localeCompare(other.name, 'zh')),
  }
}

function figuresOf({ slot, content }: PaperItem, outcomes: readonly Outcome[]): ItemFigures {
  return { slot, stem: content.stem, type: content.type, ...itemStatistics(content, outcomes) }
}

/** One name for an item wherever it was used: its version in the bank, or else what it says. */
const sameItem = ({ bankItemId, version, content }: PaperItem): string =>
  bankItemId === null ? JSON.stringify(content) : `${bankItemId}@${version}`
