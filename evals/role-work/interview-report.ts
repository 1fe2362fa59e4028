import { proposePoints } from '../../agents/interview/propose-points.ts'
import type { TurnParts } from '../../agents/run-turn.ts'
import type { InterviewPlan, InterviewReport } from '../../career/interview/interview.ts'
import { makeReport } from '../../career/interview/make-report.ts'
import { questionBank } from '../../career/interview/question-bank.ts'
import { resolveSources } from '../../career/interview/resolve-sources.ts'
import { AppError } from '../../storage/app-error.ts'

/** The report of an interview of one question of the bank, answered with these words; a connected model proposes points. */
export async function interviewReport(
  { database, model, clock }: TurnParts,
  questionId: string,
  answer: string,
): Promise<InterviewReport> {
  const question = questionBank.find(({ id }) => id === questionId)
  if (!question) throw new AppError('input-invalid', `题库里没有 ${questionId} 这一题。`)
  const plan: InterviewPlan = {
    questions: [question],
    sources: await resolveSources(database.read, 'everything', [question]),
  }
  const at = clock().toISOString()
  const transcript = [{ who: 'person' as const, text: answer, at, round: 0, followUp: null }]
  const { signal } = new AbortController()
  const proposed = model === null ? [] : [await proposePoints(question, answer, { model, signal })]
  return makeReport({ plan, transcript }, { proposed, model: model?.name ?? 'quotation' })
}
