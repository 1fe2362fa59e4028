import type { ModelConnection } from '../../agents/model-connection.ts'
import { keepPace } from '../../agents/model-pace.ts'
import { workPace } from '../../agents/structured-reply.ts'
import { loadPrompt } from '../../prompts/load-prompt.ts'
import type { CaseOutcome } from '../measure/case-outcome.ts'
import { faultsOf, loadPromptCases, type PromptCase, promptIds } from '../prompt-case.ts'
import type { Suite } from './suite.ts'

/** Does a connected model do with each prompt what the prompt asks? Without a model nothing is run, and it says so. */
export const promptsSuite: Suite = {
  name: 'prompts',
  title: '提示词',
  async run({ product, wanted }) {
    const { model } = product.parts
    if (model === null) return { outcomes: [], notRun: '没有连接大模型，提示词用例没有运行' }
    const outcomes: CaseOutcome[] = []
    for (const id of promptIds()) {
      for (const one of loadPromptCases(id).filter(wanted)) outcomes.push(await scorePrompt(model, id, one))
    }
    return { outcomes }
  },
}

async function scorePrompt(model: ModelConnection, id: string, one: PromptCase): Promise<CaseOutcome> {
  const text = loadPrompt(id, Object.keys(one.inputs)).render(one.inputs)
  let reply = ''
  let failed: string | null = null
  try {
    const { signal } = new AbortController()
    for await (const words of keepPace((stop) => model.stream(text, stop), signal, workPace)) reply += words
  } catch (error) {
    failed = error instanceof Error ? error.message : String(error)
  }
  const faults = failed === null ? faultsOf(reply, one) : [failed]
  return {
    id: one.id,
    type: id,
    question: one.why,
    passed: faults.length === 0,
    scores: { 'as asked': faults.length === 0 ? 1 : 0 },
    expected: [...one.holds, ...one.lacks.map((words) => `不含“${words}”`)].join('；'),
    came: faults.length === 0 ? reply : `${faults.join('；')}：${reply}`,
    evidence: [],
  }
}
