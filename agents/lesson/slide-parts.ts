import type { LessonBlock, Line } from '../../teaching/lesson-material.ts'
import { askOfClause } from './ask-of-clause.ts'
import { bullets, didactic, fact, numbers, quoted } from './lines.ts'
import { weightiest } from './objectives.ts'
import type { PartTask, PartWriter } from './part-writer.ts'
import { purposesOf } from './purposes.ts'

const pointsOnSlide = 3
const stepsOnSlide = 6
const questionOnSlide = 60

export const writeSlideObjectives: PartWriter = ({ clauses }) => [
  numbers(
    weightiest(clauses, 4).map((clause) =>
      fact(clause.steps.length > 0 ? `会做：${clause.topic}` : `会说、会用：${clause.topic}`, clause),
    ),
  ),
]

export const writeIdeaSlide: PartWriter = ({ clauses }) =>
  clauses.flatMap((clause): LessonBlock[] => {
    const { question } = askOfClause(clause)
    const asked = question.length <= questionOnSlide ? [bullets([fact(question, clause)], '问一问')] : []
    return clause.steps.length > 0
      ? [numbers(clause.steps.slice(0, stepsOnSlide).map((step) => fact(quoted(step), clause))), ...asked]
      : [bullets(tellingOf(clause.sentences, clause.key).map((one) => fact(quoted(one), clause))), ...asked]
  })

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
      ...weightiest(clauses, 1).map((clause) => fact(`在“${clause.topic}”上，凭经验会怎么做？`, clause)),
      ...(purpose ? [didactic(purpose.discuss)] : []),
    ]),
  ]
}

export const writePracticeSlide: PartWriter = ({ clauses }) => [
  numbers(weightiest(clauses, 4).map((clause) => fact(askOfClause(clause).question, clause))),
]

export const writeSummarySlide: PartWriter = ({ clauses }) => [
  bullets(weightiest(clauses, 4).map((clause) => fact(`${clause.topic}：${quoted(clause.key)}`, clause))),
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
