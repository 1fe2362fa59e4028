import { loadPrompt } from '../../prompts/load-prompt.ts'
import { fence } from '../fence.ts'
import { fitToShow } from '../guarded-task.ts'
import { numbersWithUnits } from '../numbers-with-units.ts'
import { type LineTask, writeLine } from '../write-line.ts'
import type { SocraticStep } from './tutoring.ts'

const prompt = loadPrompt('socratic-question', ['question', 'clause'])

/** Which prompt leading questions are written with, as `id@version#hash`. */
export const socraticPromptReference = prompt.reference

const longest = 120

/**
 * The leading question in a model's plain words; null without a model, or where what it wrote is no question, is too
 * long, breaks a rule, or gives away what is to be found: code's own question is asked then.
 */
export async function leadingQuestion(
  line: LineTask | null,
  topic: string,
  step: SocraticStep,
): Promise<string | null> {
  if (!line) return null
  const written = await writeLine(prompt.render({ question: fence(topic), clause: fence(step.sentence) }), line)
  if (written === null || written.length > longest || !/[？?]/u.test(written)) return null
  const givesAway =
    numbersWithUnits(written).some((number) => step.numbers.includes(number)) ||
    step.phrases.some((phrase) => written.includes(phrase))
  return givesAway ? null : fitToShow(written, [step.sentence])
}
