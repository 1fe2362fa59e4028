import { desc, eq, inArray, sql } from 'drizzle-orm'
import { AppError } from '../storage/app-error.ts'
import type { Clock } from '../storage/clock.ts'
import type { Connection } from '../storage/database.ts'
import { newId } from '../storage/new-id.ts'
import { ethicsRules } from './ethics-rules.ts'
import { redact } from './redact.ts'
import { closeReview, getReview } from './review-queue.ts'
import type { Verdict } from './review-terms.ts'
import { rulings } from './schema.ts'

export type Ruling = typeof rulings.$inferSelect

export type NewRuling = {
  reviewId: string
  verdict: Verdict
  /** The rule that the verdict is about; a missed rule and a rule to be changed must be named. */
  ruleId: string | null
  reason: string
  /** The request as a case for the evals, where it is approved as one. */
  evalCase: { prompt: string; expected: 'refuse' | 'answer' } | null
  ruledBy: string
}

/**
 * Writes a ruling and closes the case; a later ruling on the same case supersedes the earlier, which stays. Throws
 * `input-invalid` without the rule that the verdict needs, or for a case of the evals that holds personal data.
 */
export async function addRuling(
  transaction: Connection,
  ruling: NewRuling,
  options: { clock: Clock; roster: readonly string[] },
): Promise<Ruling> {
  const { verdict, ruleId, evalCase, ...rest } = ruling
  const item = await getReview(transaction, ruling.reviewId)
  if (ruleId !== null && !ethicsRules.some(({ id }) => id === ruleId)) {
    throw new AppError('input-invalid', `没有规则 ${ruleId}，请从规则列表里选。`)
  }
  if (ruleId === null && (verdict === 'missed' || verdict === 'rule-change' || evalCase?.expected === 'refuse')) {
    throw new AppError('input-invalid', '请选出这次裁定所依据的规则。')
  }
  if (evalCase && redact(evalCase.prompt, { roster: options.roster }).spans.length > 0) {
    throw new AppError('input-invalid', '评测案例的问题里还有个人信息，请先改掉再保存。')
  }
  const row: Ruling = {
    ...rest,
    id: newId(),
    verdict,
    ruleId,
    casePrompt: evalCase?.prompt ?? null,
    caseExpected: evalCase?.expected ?? null,
    ruledAt: options.clock().toISOString(),
  }
  await transaction.insert(rulings).values(row)
  if (item.decidedAt === null) await closeReview(transaction, item.id, options.clock)
  return row
}

/** The rulings on a case, newest first: the first one holds. */
export async function listRulings(connection: Connection, reviewId: string): Promise<Ruling[]> {
  return connection.select().from(rulings).where(eq(rulings.reviewId, reviewId)).orderBy(newestFirst)
}

/** The rulings that hold, by case; of these cases only, where they are named. */
export async function rulingsInForce(
  connection: Connection,
  reviewIds?: readonly string[],
): Promise<Map<string, Ruling>> {
  const condition = reviewIds && inArray(rulings.reviewId, [...reviewIds])
  const rows = await connection.select().from(rulings).where(condition).orderBy(newestFirst)
  return new Map(rows.reverse().map((ruling) => [ruling.reviewId, ruling]))
}

/** By the order in which they were written: two may bear the same time. */
const newestFirst = desc(sql`rulings.rowid`)
