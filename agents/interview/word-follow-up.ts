import type { FollowUp } from '../../career/interview/choose-follow-up.ts'
import type { InterviewQuestion } from '../../career/interview/interview-question.ts'
import { loadPrompt } from '../../prompts/load-prompt.ts'
import { fence } from '../fence.ts'
import { fitToShow } from '../guarded-task.ts'
import { type LineTask, writeLine } from '../write-line.ts'

const prompt = loadPrompt('interview-follow-up', ['question', 'answer', 'followUp'])
export const followUpPromptReference = prompt.reference
const longest = 80

/**
 * A follow-up as a model would say it, about the same thing; null where it fails, tells a point that the answer had not
 * made, or is no question. `answer` holds no personal data.
 */
export async function wordFollowUp(
  { question, answer, followUp }: { question: InterviewQuestion; answer: string; followUp: FollowUp },
  task: LineTask,
): Promise<string | null> {
  const rendered = prompt.render({
    question: fence(question.question),
    answer: fence(answer),
    followUp: fence(followUp.question),
  })
  const line = (await writeLine(rendered, task))?.replaceAll(/^[“"「]|[”"」]$/gu, '') ?? ''
  if (!/[？?]$/u.test(line) || line.length > longest || tellsPoint(question, line, `${answer}${followUp.question}`)) {
    return null
  }
  return fitToShow(line, [question.question, answer, followUp.question])
}

/** Says a telling word of a point that neither the answer nor the planned follow-up has. */
function tellsPoint({ question, points }: InterviewQuestion, line: string, known: string): boolean {
  const words = points.flatMap((point) => point.words.flat()).filter((word) => word.length >= 2)
  return words.some((word) => line.includes(word) && !known.includes(word) && !question.includes(word))
}
