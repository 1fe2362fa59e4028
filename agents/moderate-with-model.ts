import { ethicsRules } from '../governance/ethics-rules.ts'
import type { Moderator } from '../governance/moderate-request.ts'
import { loadPrompt } from '../prompts/load-prompt.ts'
import { AppError } from '../storage/app-error.ts'
import { fence } from './fence.ts'
import type { ModelConnection } from './model-connection.ts'

const prompt = loadPrompt('moderation-judge', ['request', 'rules'])
const declining = ethicsRules.filter((rule) => rule.kind === 'decline')
const rules = declining.map(({ id, trigger }) => `${id} ${trigger}`).join('\n')

/** A chat model as judge of requests; a reply that is neither a rule nor 通过 counts as a failure of the service. */
export function moderateWithModel(model: ModelConnection): Moderator {
  return async (text, signal) => {
    let reply = ''
    for await (const words of model.stream(prompt.render({ request: fence(text), rules }), signal)) reply += words
    const rule = declining.find(({ id }) => reply.includes(id))
    if (rule) return { flagged: true, ruleId: rule.id }
    if (reply.includes('通过')) return { flagged: false, ruleId: '' }
    throw new AppError('model-unavailable', '审核模型的回答无法识别。')
  }
}
