import { z } from 'zod'
import { AppError } from '../storage/app-error.ts'
import type { Moderator } from './moderate-request.ts'

export type ModerationSettings = { url: string; key?: string | undefined; model?: string | undefined }

const resultSchema = z.object({
  results: z
    .array(z.object({ flagged: z.boolean(), categories: z.record(z.string(), z.boolean()).default({}) }))
    .min(1),
})

/** The first rule whose words are in the name of a category that was flagged; what none fits counts as unlawful. */
const ruleOfCategory: readonly [RegExp, string][] = [
  [/self[-_ ]?harm.*instruction/iu, 'R-CRISIS-2'],
  [/self[-_ ]?harm|suicid|自[伤杀残]/iu, 'R-CRISIS-1'],
  [/minor|sexual|porn|色情|未成年/iu, 'R-MINOR-2'],
  [/harass|bully|insult|辱骂|欺凌/iu, 'R-BULLY-1'],
  [/hate|discriminat|politic|歧视|仇恨/iu, 'R-VAL-1'],
  [/privacy|personal|pii|隐私/iu, 'R-PRIV-1'],
]

/** A service that speaks OpenAI's `POST /moderations` under the address; throws `model-unavailable` when it does not answer so. */
export function connectModeration(settings: ModerationSettings): Moderator {
  const address = `${settings.url.replace(/\/+$/u, '')}/moderations`
  return async (text, signal) => {
    try {
      const response = await fetch(address, {
        method: 'POST',
        signal,
        redirect: 'error',
        headers: {
          'content-type': 'application/json',
          ...(settings.key === undefined ? {} : { authorization: `Bearer ${settings.key}` }),
        },
        body: JSON.stringify({ input: text, ...(settings.model === undefined ? {} : { model: settings.model }) }),
      })
      if (!response.ok) throw new Error(`status ${response.status}`)
      const { results } = resultSchema.parse(await response.json())
      const categories = results.flatMap((result) => Object.entries(result.categories))
      const names = categories.filter(([, on]) => on).map(([name]) => name)
      return { flagged: results.some((result) => result.flagged), ruleId: ruleOf(names) }
    } catch (error) {
      throw new AppError('model-unavailable', '内容审核服务没有应答，请管理员检查它的地址和密钥。', { cause: error })
    }
  }
}

function ruleOf(categories: readonly string[]): string {
  return ruleOfCategory.find(([words]) => categories.some((name) => words.test(name)))?.[1] ?? 'R-LAW-1'
}
