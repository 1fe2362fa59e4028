import { z } from 'zod'
import { readRows } from '../eval-case.ts'
import type { CaseOutcome } from '../measure/case-outcome.ts'
import { factStandsIn } from '../measure/fact-stands-in.ts'
import { rankScores } from '../measure/rank-scores.ts'
import type { Product } from '../product.ts'
import type { Suite } from '../suites/suite.ts'

const rowSchema = z
  .object({
    id: z.union([z.string(), z.number()]).optional(),
    qid: z.union([z.string(), z.number()]).optional(),
    question: z.string(),
    type: z.string().default('question'),
    match: z.enum(['any', 'all']).default('all'),
    gold: z.array(z.object({ doc: z.string(), article: z.string() })).default([]),
    answer_key_facts: z.array(z.string()).default([]),
  })
  .transform((row) => ({ ...row, id: String(row.id ?? row.qid ?? row.question) }))
type Row = z.infer<typeof rowSchema>

/** Questions with gold articles (`gold: [{doc, article}]`), asked about the documents that are stored already. */
export function clauseFileSuite(path: string): Suite {
  return {
    name: 'clause',
    title: path,
    async run({ product, wanted }) {
      const outcomes: CaseOutcome[] = []
      for (const row of readRows(path, rowSchema).filter(wanted)) outcomes.push(await score(product, row))
      return { outcomes }
    },
  }
}

async function score(product: Product, row: Row): Promise<CaseOutcome> {
  const { hits } = await product.search(row.question)
  const reply = await product.ask(row.question)
  const gold = row.gold.map(({ doc, article }) => `${documentKey(doc)}#${article}`)
  const ranked = hits.map(({ document, clause }) => `${documentKey(document.title)}#${clause.label}`)
  const cited = reply.citations.map(({ documentTitle, clause }) => `${documentKey(documentTitle)}#${clause}`)
  const covered = gold.length > 0
  const missing = row.answer_key_facts.filter((fact) => !factStandsIn(fact, reply.text))
  return {
    id: row.id,
    type: row.type,
    question: row.question,
    passed: covered ? gold.some((key) => cited.includes(key)) && missing.length === 0 : reply.refused,
    scores: {
      ...(covered ? rankScores(ranked, gold, row.match) : {}),
      ...(covered ? { cited: gold.some((key) => cited.includes(key)) ? 1 : 0 } : {}),
      ...(covered && row.answer_key_facts.length > 0
        ? { facts: 1 - missing.length / row.answer_key_facts.length }
        : {}),
      ...(covered ? { answered: reply.refused ? 0 : 1 } : { rejected: reply.refused ? 1 : 0 }),
    },
    expected: covered ? `${gold.join('、')}；${row.answer_key_facts.join('；')}` : '说明资料没有讲到',
    came: reply.text,
    evidence: hits.slice(0, 5).map(({ document, clause }, index) => ({
      document: document.title,
      clause: clause.label,
      text: clause.text,
      role: gold.includes(ranked[index] ?? '') ? 'right' : 'other',
    })),
  }
}

/** What a document is called however it is written: without the country's name, brackets and what stands in them. */
const documentKey = (title: string): string =>
  title
    .normalize('NFKC')
    .replaceAll(/\([^)]*\)|[《》\s:_-]/gu, '')
    .replace(/^中华人民共和国/u, '')
