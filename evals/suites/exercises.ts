import { z } from 'zod'
import { recordAnswersSchema } from '../../exercises/batch-record/record-answers.ts'
import { haccpAnswersSchema } from '../../exercises/haccp/haccp-answers.ts'
import { readRows } from '../eval-case.ts'
import type { CaseOutcome } from '../measure/case-outcome.ts'
import type { Product } from '../product.ts'
import type { Suite } from './suite.ts'

const rowSchema = z.strictObject({
  id: z.string(),
  taken: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('procedure'), task: z.string(), text: z.string() }),
    z.strictObject({ kind: z.literal('haccp'), task: z.string(), answers: haccpAnswersSchema }),
    z.strictObject({ kind: z.literal('batch-record'), task: z.string(), answers: recordAnswersSchema }),
  ]),
  verdict: z.enum(['pass', 'improve', 'fail']),
  /** How the fault begins that must be named; null where all is right. */
  fault: z.string().nullable(),
  why: z.string(),
})
type Row = z.infer<typeof rowSchema>

const loadRows = (): Row[] => readRows(new URL('../data/exercises.jsonl', import.meta.url), rowSchema)

/** Do the engines of procedures, HACCP and batch records judge what is handed in as a person of the trade did? */
export const exercisesSuite: Suite = {
  name: 'exercises',
  title: '实训练习',
  async run({ product, wanted }) {
    const outcomes: CaseOutcome[] = []
    for (const row of loadRows().filter(wanted)) outcomes.push(await scoreRow(product, row))
    return { outcomes }
  },
}

async function scoreRow(product: Product, { id, taken, verdict, fault, why }: Row): Promise<CaseOutcome> {
  const came = await product.exercise(taken)
  const named = fault === null ? came.faults.length === 0 : came.faults.some((one) => one.startsWith(fault))
  const scores = {
    'verdict right': came.verdict === verdict ? 1 : 0,
    'fault named': named ? 1 : 0,
    ...(verdict === 'fail' ? { 'never let through': came.verdict === 'fail' ? 1 : 0 } : {}),
  }
  return {
    id,
    type: taken.kind,
    question: `${taken.task}：${why}`,
    passed: Object.values(scores).every((score) => score === 1),
    scores,
    expected: `${verdict}${fault === null ? '，没有错处' : `，指出 ${fault}`}`,
    came: [came.verdict, ...came.critical.map((one) => `关键：${one}`), ...came.faults].join('；'),
    evidence: [],
  }
}
