import { z } from 'zod'
import type { InterviewQuestion } from '../../career/interview/interview-question.ts'
import type { ProposedPoint } from '../../career/interview/score-answer.ts'
import { loadPrompt } from '../../prompts/load-prompt.ts'
import { AppError } from '../../storage/app-error.ts'
import { fence } from '../fence.ts'
import type { ModelConnection } from '../model-connection.ts'
import { structuredReply } from '../structured-reply.ts'

const prompt = loadPrompt('interview-points', ['question', 'points', 'answer'])
export const pointsPromptReference = prompt.reference

const proposalSchema = z.object({
  points: z.array(z.object({ index: z.number().int().min(0), quote: z.string().min(1) })).max(12),
})

/**
 * The points that a model finds in an answer, each with words that it says are the answer's; none where it fails. Whether
 * they are is checked where they are counted. `answer` holds no personal data.
 */
export async function proposePoints(
  question: InterviewQuestion,
  answer: string,
  { model, signal }: { model: ModelConnection; signal: AbortSignal },
): Promise<ProposedPoint[]> {
  const points = question.points.map(({ point }, index) => `${index}. ${point}`).join('\n')
  const rendered = prompt.render({
    question: fence(question.question),
    points: fence(points),
    answer: fence(answer),
  })
  try {
    return (await structuredReply({ model, prompt: rendered, schema: proposalSchema, signal })).points
  } catch (error) {
    // Code alone scores then, and the report says so.
    if (error instanceof AppError && !signal.aborted) return []
    throw error
  }
}
