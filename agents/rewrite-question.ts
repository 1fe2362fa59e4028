import { screenInput } from '../governance/screen-input.ts'
import { screenOutput } from '../governance/screen-output.ts'
import { loadPrompt } from '../prompts/load-prompt.ts'
import { fence } from './fence.ts'
import type { Exchange } from './stand-alone-question.ts'
import { type LineTask, writeLine } from './write-line.ts'

const prompt = loadPrompt('rewrite-question', ['question', 'conversation'])
const exchangesShown = 3
const longest = 120

/** Which prompt questions are rewritten with, as `id@version#hash`. */
export const rewritePromptReference = prompt.reference

/**
 * The question as a model completes it from the conversation, for the search alone; null when it fails, is too slow, or
 * writes what is no question of this length that the rules would let pass. `history` and `question` hold no personal data.
 */
export async function rewriteQuestion(
  question: string,
  history: readonly Exchange[],
  task: LineTask,
): Promise<string | null> {
  const conversation = history
    .slice(-exchangesShown)
    .map((past) => `学生：${past.question}`)
    .join('\n')
  const line = await writeLine(prompt.render({ question: fence(question), conversation: fence(conversation) }), task)
  const written = line?.replaceAll(/^[“"「]|[”"」]$|^改写后的问题[:：]/gu, '').trim() ?? ''
  if (written === '' || written.length > longest) return null
  if (screenOutput(written, { sources: [question, conversation] }).removed.length > 0) return null
  return 'ruleId' in screenInput(written) ? null : written
}
