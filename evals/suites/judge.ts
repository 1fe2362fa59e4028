import { z } from 'zod'
import { fence } from '../../agents/fence.ts'
import type { ModelConnection } from '../../agents/model-connection.ts'
import { keepPace } from '../../agents/model-pace.ts'
import { workPace } from '../../agents/structured-reply.ts'
import { wholeText } from '../../knowledge/whole-text.ts'
import { loadPrompt } from '../../prompts/load-prompt.ts'
import { readRows } from '../eval-case.ts'
import { keyOf } from '../library.ts'
import type { CaseOutcome } from '../measure/case-outcome.ts'
import { cohenKappa } from '../measure/cohen-kappa.ts'
import type { Suite } from './suite.ts'

const prompt = loadPrompt('judge-statement', ['source', 'statement'])

const rowSchema = z.strictObject({
  id: z.string(),
  /** The document's path inside the corpus, and the clause's label. */
  file: z.string(),
  clause: z.string(),
  statement: z.string(),
  /** Whether a person who read the clause found that it bears the statement out. */
  bears: z.boolean(),
  why: z.string(),
})

export const loadJudgeRows = () => readRows(new URL('../data/judge-sample.jsonl', import.meta.url), rowSchema)

const verdictOf = (bears: boolean): string => (bears ? '有依据' : '没有依据')

/**
 * May a connected model judge whether a clause bears a sentence out? Its verdicts beside those of a person who read the
 * clauses: only a model that agrees with people may score what code can't. Without a model nothing is run, and it says so.
 */
export const judgeSuite: Suite = {
  name: 'judge',
  title: '模型评判与人工标注',
  async run({ product, wanted }) {
    const { model } = product.parts
    if (model === null) return { outcomes: [], notRun: '没有连接大模型，没有评判者可以与人工标注相比' }
    const outcomes: CaseOutcome[] = []
    const pairs: [string, string][] = []
    for (const { id, file, clause, statement, bears, why } of loadJudgeRows().filter(wanted)) {
      const entry = product.library.byKey.get(keyOf(file, clause))
      const source = entry ? wholeText(entry) : ''
      const said = await judge(model, source, statement)
      pairs.push([verdictOf(bears), said])
      const agrees = said === verdictOf(bears)
      outcomes.push({
        id,
        type: verdictOf(bears),
        question: statement,
        passed: agrees,
        scores: { agrees: agrees ? 1 : 0 },
        expected: `${verdictOf(bears)}：${why}`,
        came: said,
        evidence: entry ? [{ document: entry.document.title, clause, text: source, role: 'other' }] : [],
      })
    }
    const kappa = cohenKappa(pairs)
    return { outcomes, figures: [{ name: "Cohen's kappa", value: kappa, n: pairs.length }] }
  },
}

/** The model's verdict; what is neither of the two stays as it said it, and agrees with nobody. */
async function judge(model: ModelConnection, source: string, statement: string): Promise<string> {
  const text = prompt.render({ source: fence(source), statement: fence(statement) })
  const { signal } = new AbortController()
  let reply = ''
  try {
    for await (const words of keepPace((stop) => model.stream(text, stop), signal, workPace)) reply += words
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  const said = reply.trim().replaceAll(/[。.“”"\s]/gu, '')
  if (said.includes('没有依据') || said.includes('无依据')) return verdictOf(false)
  return said.includes('有依据') ? verdictOf(true) : reply.trim().slice(0, 60)
}
