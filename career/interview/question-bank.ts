import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { type InterviewQuestion, interviewQuestionSchema } from './interview-question.ts'

const files = ['general', 'biopharma', 'food', 'materials', 'tourism', 'elderly-care']

/** The product's own questions, all written for it. */
export const questionBank: readonly InterviewQuestion[] = files.flatMap((file) =>
  z
    .array(interviewQuestionSchema)
    .parse(JSON.parse(readFileSync(new URL(`./bank/${file}.json`, import.meta.url), 'utf8'))),
)

/** The bank's questions for a post, those for any post among them. */
export function questionsFor(postId: string): InterviewQuestion[] {
  return questionBank.filter(({ posts }) => posts.length === 0 || posts.includes(postId))
}
