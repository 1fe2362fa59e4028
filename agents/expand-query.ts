import { screenOutput } from '../governance/screen-output.ts'
import { loadPrompt } from '../prompts/load-prompt.ts'
import { fence } from './fence.ts'
import { type LineTask, writeLine } from './write-line.ts'

const prompt = loadPrompt('expand-query', ['question'])
const termsAtMost = 6

/** Which prompt standard terms are asked for with, as `id@version#hash`. */
export const expandPromptReference = prompt.reference

/** Standard terms that a model names for a question in everyday words; none when it fails or is too slow. */
export async function expandQuery(question: string, task: LineTask): Promise<string[]> {
  const line = await writeLine(prompt.render({ question: fence(question) }), task)
  const terms = (line ?? '').split(/[、,，;；\s]+/u).map((term) => term.replaceAll(/[“”"「」。.：:]/gu, ''))
  const usable = terms.filter((term) => /^[\p{Script=Han}A-Za-z0-9]{2,12}$/u.test(term) && !question.includes(term))
  return [...new Set(usable)]
    .filter((term) => screenOutput(term, { sources: [question] }).removed.length === 0)
    .slice(0, termsAtMost)
}
