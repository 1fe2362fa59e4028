import { dirname, join } from 'node:path'
import { z } from 'zod'
import { fillLibrary } from '../../knowledge/testing/library.ts'
import type { Database } from '../../storage/database.ts'
import { readRows } from '../eval-case.ts'
import type { CaseOutcome } from '../measure/case-outcome.ts'
import { factStandsIn } from '../measure/fact-stands-in.ts'
import { rankScores } from '../measure/rank-scores.ts'
import type { Product } from '../product.ts'
import type { Suite } from '../suites/suite.ts'

const id = z.union([z.string(), z.number()]).transform(String)
const words = z.union([z.string(), z.number()]).transform(String)
/** A question of a set with passages. */
export const ragRowSchema = z
  .object({
    qid: id,
    question: z.string(),
    /** Wordings of the answer; where they are lists, each list holds the wordings of one part. */
    answers: z.array(z.union([words, z.array(words)])).default([]),
    doc_ids: z.array(id),
    /** Passages on the subject that do not answer. */
    negative_ids: z.array(id).default([]),
  })
  .transform((row) => ({ ...row, id: row.qid }))
/** A passage of such a set. */
export const passageSchema = z.object({ doc_id: id, title: z.string().default(''), text: z.string() })

/** Puts the passages of `corpus.jsonl` beside a file of questions into a database, each as a document of one clause. */
export async function fillFromCorpus(database: Database, path: string): Promise<void> {
  const passages = readRows(join(dirname(path), 'corpus.jsonl'), passageSchema)
  await fillLibrary(
    database,
    passages.map(({ doc_id, title, text }) => ({
      title: title || doc_id,
      edition: doc_id,
      clauses: { [doc_id]: text },
    })),
  )
}

/** Questions with `answers` and the passages that hold them (`doc_ids`), asked about the corpus beside the file. */
export function ragFileSuite(path: string): Suite {
  return {
    name: 'rag',
    title: path,
    async run({ product, wanted }) {
      const outcomes: CaseOutcome[] = []
      for (const row of readRows(path, ragRowSchema).filter(wanted)) outcomes.push(await score(product, row))
      return { outcomes }
    },
  }
}

async function score(product: Product, row: z.infer<typeof ragRowSchema>): Promise<CaseOutcome> {
  const { hits } = await product.search(row.question)
  const reply = await product.ask(row.question)
  const said = saysAnswer(row.answers, reply.text)
  return {
    id: row.id,
    type: 'question',
    question: row.question,
    passed: said && !reply.refused,
    scores: {
      ...rankScores(
        hits.map((hit) => hit.clause.label),
        row.doc_ids,
        'any',
      ),
      answered: reply.refused ? 0 : 1,
      ...(row.answers.length === 0 ? {} : { 'says an answer': said ? 1 : 0 }),
    },
    expected: `${row.answers.flat().join(' / ')}（${row.doc_ids.join('、')}）`,
    came: reply.text,
    evidence: hits.slice(0, 5).map(({ document, clause }) => ({
      document: document.title,
      clause: clause.label,
      text: clause.text,
      role: row.doc_ids.includes(clause.label) ? 'right' : 'other',
    })),
  }
}

function saysAnswer(answers: readonly (string | string[])[], text: string): boolean {
  const says = (answer: string) => factStandsIn(answer.replaceAll('|', ' '), text)
  const parts = answers.filter((answer) => Array.isArray(answer))
  const whole = answers.filter((answer) => typeof answer === 'string')
  return parts.length > 0 ? parts.every((part) => part.some(says)) : whole.some(says)
}
