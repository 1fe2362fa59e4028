import { inArray } from 'drizzle-orm'
import { answersCiting, findAnswersCiting } from '../agents/answers-citing.ts'
import { reviewQueue } from '../governance/schema.ts'
import type { CitingSource } from '../knowledge/citing-source.ts'
import { classGoalsCiting } from '../learning/class-goals-citing.ts'
import { bankItemsCiting } from '../teaching/bank.ts'
import { lessonsCiting } from '../teaching/lesson-records.ts'

/** Cases before the committee that rest on an answer with these clauses. */
const reviewCasesCiting: CitingSource = {
  kind: 'review-case',
  async find(connection, clauseIds) {
    const answers = new Map((await findAnswersCiting(connection, clauseIds)).map((answer) => [answer.turnId, answer]))
    const cases = await connection
      .select()
      .from(reviewQueue)
      .where(inArray(reviewQueue.turnId, [...answers.keys()]))
    return cases.map(({ id, turnId, ruleId }) => ({
      id,
      title: ruleId,
      ownerId: null,
      clauseIds: answers.get(turnId)?.clauseIds ?? [],
    }))
  },
}

/** Everything that cites clauses. A room whose things do adds its source here. */
export const citingSources: readonly CitingSource[] = [
  answersCiting,
  reviewCasesCiting,
  lessonsCiting,
  bankItemsCiting,
  classGoalsCiting,
]
