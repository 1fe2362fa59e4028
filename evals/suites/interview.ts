import { z } from 'zod'
import type { InterviewReport, ReportQuestion } from '../../career/interview/interview.ts'
import { readRows } from '../eval-case.ts'
import type { CaseOutcome } from '../measure/case-outcome.ts'
import { flatten } from '../measure/fact-stands-in.ts'
import type { Product } from '../product.ts'
import type { Suite } from './suite.ts'

const rowSchema = z.strictObject({ questionId: z.string(), good: z.string(), middling: z.string(), poor: z.string() })
type Row = z.infer<typeof rowSchema>

/** What no interview may judge (rules R-EVAL-1, R-EMO-1): how somebody looks, sounds, feels or is. */
const unjudged =
  /口音|腔调|发音|嗓音|音色|语速|停顿|长相|外貌|颜值|相貌|身高|体重|表情|眼神|微表情|情绪状态|紧张|焦虑|自信|性格|人格|气质/u

/** The answers of three qualities to questions of the bank, written before the product scored them. */
export const loadInterviewRows = (): Row[] =>
  readRows(new URL('../data/interview-answers.jsonl', import.meta.url), rowSchema)

/** Are answers ranked as their quality is, the same each time, each mark shown by words that were said? */
export const interviewSuite: Suite = {
  name: 'interview',
  title: '模拟面试',
  async run({ product, wanted }) {
    const outcomes: CaseOutcome[] = []
    for (const row of loadInterviewRows()) {
      const id = `interview-${row.questionId}`
      if (wanted({ id })) outcomes.push(await scoreRow(product, id, row))
    }
    return { outcomes }
  },
}

async function scoreRow(product: Product, id: string, row: Row): Promise<CaseOutcome> {
  const answers = [row.good, row.middling, row.poor]
  const reports: InterviewReport[] = []
  for (const answer of answers) reports.push(await product.interview(row.questionId, answer))
  const again = await product.interview(row.questionId, row.good)
  const [best = 0, middle = 0, worst = 0] = reports.map(({ total }) => total ?? 0)
  const right = Number(best > middle) + Number(middle > worst) + Number(best > worst)
  const shown = answers.every((answer, at) => reports[at]?.questions.every((one) => isShown(one, answer)))
  const judged = reports.flatMap(ownWords).filter((words) => unjudged.test(words))
  const scores = {
    'ranked right': right / 3,
    repeated: JSON.stringify(again) === JSON.stringify(reports[0]) ? 1 : 0,
    shown: shown ? 1 : 0,
    'nothing personal': judged.length === 0 ? 1 : 0,
  }
  return {
    id,
    type: reports[0]?.questions[0]?.kind ?? '',
    question: reports[0]?.questions[0]?.question ?? row.questionId,
    passed: Object.values(scores).every((score) => score === 1),
    scores,
    expected: '好 > 中 > 差；同答同分；得分都引原话并有条款或 STAR 依据；不评长相、口音、情绪',
    came: [`${best} / ${middle} / ${worst}`, ...judged].join('；'),
    evidence: [],
  }
}

/** Each point that was made quotes the answer, and rests on a clause, or on the parts of a told experience. */
function isShown({ kind, points, star, wrong }: ReportQuestion, answer: string): boolean {
  const said = flatten(answer)
  const isSaid = (quote: string | null) =>
    (quote ?? '').split(/(?<=[。！？；])/u).every((part) => part !== '' && said.includes(flatten(part)))
  const told = kind === 'behavioural' ? star !== null : kind === 'opening'
  return (
    points.every(({ made, quote }) => made === 0 || isSaid(quote)) &&
    wrong.every(({ quote }) => isSaid(quote)) &&
    Object.values(star ?? {}).every((quote) => quote === null || isSaid(quote)) &&
    (told || points.some(({ source }) => source !== null))
  )
}

/** What a report says of its own: neither the question nor quoted words. */
const ownWords = ({ strengths, practise, dimensions }: InterviewReport): string[] => [
  ...Object.keys(dimensions),
  ...strengths.map(({ what }) => what),
  ...practise.flatMap(({ what, why }) => [what, why.replaceAll(/“[^”]*”/gu, '')]),
]
