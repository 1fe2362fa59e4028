import type { LessonBlock, Line } from '../../teaching/lesson-material.ts'
import { tableRows } from '../practice/table-rows.ts'
import { askOfClause } from './ask-of-clause.ts'
import { bullets, didactic, fact, numbers, quoted, table } from './lines.ts'
import { weightiest } from './objectives.ts'
import type { PartTask, PartWriter } from './part-writer.ts'
import { purposesOf } from './purposes.ts'
import type { ReadClause } from './read-clause.ts'

const pointsOnSlide = 3
const stepsOnSlide = 6
const questionOnSlide = 60
const rowsOnSlide = 8
const summaryOnSlide = 50
/** A question that only sends back to the text stands in the notes. */
const findsOnly = /请找出原句/u

const verbs: Record<ReadClause['knowledge'], string> = {
  memory: '说得出、用得对：',
  concept: '讲得清、举得出例子：',
  procedure: '做得对、说得出顺序：',
  design: '拟得出方案：',
}

export const writeSlideObjectives: PartWriter = ({ clauses }) => [
  numbers(weightiest(clauses, 4).map((clause) => fact(`${verbs[clause.knowledge]}${clause.topic}`, clause))),
]

export const writeIdeaSlide: PartWriter = ({ clauses }) =>
  clauses.flatMap((clause): LessonBlock[] => {
    const { question } = askOfClause(clause)
    const asked =
      question.length <= questionOnSlide && !findsOnly.test(question)
        ? [bullets([fact(question, clause)], '问一问')]
        : []
    const rows = rowsOf(clause)
    if (rows !== null) return [rows, ...asked]
    return clause.steps.length > 0
      ? [numbers(clause.steps.slice(0, stepsOnSlide).map((step) => fact(step, clause))), ...asked]
      : [bullets(tellingOf(clause.sentences, clause.key).map((one) => fact(one, clause))), ...asked]
  })

/** A clause that is a table, as one; null where it is none or too long for a slide. */
function rowsOf(clause: ReadClause): LessonBlock | null {
  const rows = tableRows([{ id: clause.id, text: clause.sentences.join('\n') }])
  const header = rows[0]?.cells.map(({ name }) => name) ?? []
  const alike = rows.every(({ cells }) => cells.map(({ name }) => name).join() === header.join())
  if (rows.length < 2 || rows.length > rowsOnSlide || header.length > 5 || !alike) return null
  return table(
    header,
    rows.map(({ cells }) => cells.map(({ value }) => [fact(value, clause)])),
  )
}

/** The key sentence and those around it, in their order, as many as a slide holds. */
function tellingOf(sentences: readonly string[], key: string): string[] {
  const short = sentences
    .filter((one) => one !== key && one.length >= 6 && one.length <= 60)
    .slice(0, pointsOnSlide - 1)
  return sentences.filter((one) => one === key || short.includes(one))
}

export const writeQuestionSlide: PartWriter = ({ clauses }) => {
  const purpose = purposesOf(clauses)[0]
  return [
    bullets([
      ...weightiest(clauses, 1).map((clause) =>
        fact(
          clause.knowledge === 'concept'
            ? `“${clause.topic}”在生活或实训中有哪些例子？`
            : `在“${clause.topic}”上，最容易出的差错是什么？`,
          clause,
        ),
      ),
      ...(purpose ? [didactic(purpose.discuss)] : []),
    ]),
  ]
}

export const writePracticeSlide: PartWriter = ({ clauses }) => [
  numbers(weightiest(clauses, 4).map((clause) => fact(askOfClause(clause).question, clause))),
]

export const writeSummarySlide: PartWriter = ({ clauses }) => [
  bullets(
    weightiest(clauses, 4).map((clause) =>
      fact(
        clause.key.length <= summaryOnSlide
          ? `${clause.topic}：${quoted(clause.key)}`
          : `${clause.topic}：要点是什么？`,
        clause,
      ),
    ),
  ),
]

/** What the teacher may say to a slide. */
export function writeSlideNotes({ part, clauses }: PartTask): Line[] {
  switch (part.part) {
    case 'idea-slide':
      return clauses.flatMap((clause) => {
        const { question, answer } = askOfClause(clause)
        return [
          fact(`先请一名学生读出“${clause.topic}”的原文，再解释关键词。`, clause),
          fact(`提问：${question}`, clause),
          fact(`参考答案：${answer}`, clause),
        ]
      })
    case 'practice':
      return weightiest(clauses, 4).map((clause, index) =>
        fact(`答案（${'一二三四'[index]}）：${askOfClause(clause).answer}`, clause),
      )
    case 'question-slide':
      return [didactic('给学生安静思考的时间，再请几名学生说，不评对错，引到原文。')]
    case 'summary':
      return [didactic('请学生先说，再翻到本页核对。')]
    case 'objectives':
      return [didactic('读目标，说明本课怎样检验是否达到。')]
    default:
      return [didactic('问候学生，说明本课用到的资料。')]
  }
}
