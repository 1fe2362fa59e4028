import { dirname, join } from 'node:path'
import { z } from 'zod'
import { judgeEvidence } from '../../agents/judge-evidence.ts'
import type { TurnParts } from '../../agents/run-turn.ts'
import { openAuditLog } from '../../governance/audit-log.ts'
import { search } from '../../knowledge/search.ts'
import { fillLibrary } from '../../knowledge/testing/library.ts'
import type { Database } from '../../storage/database.ts'
import { openTemporaryDatabase } from '../../storage/temporary-database.ts'
import { ask } from '../ask.ts'
import { readRows } from '../eval-case.ts'
import type { CaseOutcome } from '../measure/case-outcome.ts'
import { factStandsIn } from '../measure/fact-stands-in.ts'
import { operatingCurve } from '../measure/operating-curve.ts'
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
  await fillWith(database, readRows(join(dirname(path), 'corpus.jsonl'), passageSchema))
}

async function fillWith(database: Database, passages: readonly z.infer<typeof passageSchema>[]): Promise<void> {
  await fillLibrary(
    database,
    passages.map(({ doc_id, title, text }) => ({
      title: title || doc_id,
      edition: doc_id,
      clauses: { [doc_id]: text },
    })),
  )
}

/**
 * Questions with `answers` and the passages that hold them (`doc_ids`), asked about the corpus beside the file. Where
 * passages on the subject that do not answer come with them (`negative_ids`), each question is also asked about those
 * alone, which it must turn away (`rejected alone`), and about its answering ones alone (`answered alone`).
 */
export function ragFileSuite(path: string): Suite {
  return {
    name: 'rag',
    title: path,
    async run({ product, wanted }) {
      const outcomes: CaseOutcome[] = []
      const judged: { covered: boolean; probability: number }[] = []
      const passages = readRows(join(dirname(path), 'corpus.jsonl'), passageSchema)
      for (const row of readRows(path, ragRowSchema).filter(wanted)) {
        const outcome = await score(product, row)
        if (row.negative_ids.length > 0) {
          const alone = await askAlone(product.parts, row, passages)
          judged.push(...alone.judged)
          outcomes.push({ ...outcome, scores: { ...outcome.scores, ...alone.scores } })
        } else {
          outcomes.push(outcome)
        }
      }
      return judged.length === 0 ? { outcomes } : { outcomes, curve: operatingCurve(judged) }
    },
  }
}

/** Asks the question about its answering passages alone, and about its others alone. */
async function askAlone(
  parts: TurnParts,
  row: z.infer<typeof ragRowSchema>,
  passages: readonly z.infer<typeof passageSchema>[],
) {
  const scores: Record<string, number> = {}
  const judged: { covered: boolean; probability: number }[] = []
  for (const covered of [true, false]) {
    const { database, remove } = openTemporaryDatabase()
    try {
      const ids = new Set(covered ? row.doc_ids : row.negative_ids)
      await fillWith(
        database,
        passages.filter(({ doc_id }) => ids.has(doc_id)),
      )
      const reply = await ask({ ...parts, database, audit: openAuditLog(database, parts.clock) }, row.question)
      scores[covered ? 'answered alone' : 'rejected alone'] = reply.refused === covered ? 0 : 1
      const found = await search(database.read, row.question, { access: 'everything', limit: 10 })
      judged.push({ covered, probability: judgeEvidence(row.question, found).probability })
    } finally {
      remove()
    }
  }
  return { scores, judged }
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
