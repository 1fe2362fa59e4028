import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { AppError } from '../storage/app-error.ts'
import { answered, chancesOf } from './fit-request-classifier.ts'
import { requestFeatures, speaksOfHarm } from './request-features.ts'

const weightsSchema = z.object({
  /** Which cases and which features it was fitted to, as fingerprintOf gives it. */
  fingerprint: z.string(),
  cases: z.number().int(),
  classes: z.array(z.string()),
  features: z.array(z.string()),
  /** A stored weight times this is the weight. */
  scale: z.number(),
  /** Signed bytes in base64, class by class within feature by feature. */
  weights: z.string(),
})

export type StoredWeights = z.infer<typeof weightsSchema>

/** Where `npx tsx evals/fit-screening.ts` puts what it learned from the decided cases. */
export const weightsFile = new URL('./rules/request.weights', import.meta.url)

/** A text of which the weights know less than this tells nothing. */
const featuresAtLeast = 4

/** How likely it is that a request has to be declined, 0 to 1, and under which rule then. */
export type Judgement = {
  chance: number
  ruleId: string
  /** It holds a word of harm; without any, a high chance is more often a question unlike all that was learned. */
  speaksOfHarm: boolean
}

/** Judges requests by what was learned from decided cases. Questions must be prepared by normaliseQuestion. */
export function openRequestClassifier(stored: StoredWeights): (question: string) => Judgement {
  const bytes = Buffer.from(stored.weights, 'base64')
  const weights = Float32Array.from(bytes, (_, index) => bytes.readInt8(index) * stored.scale)
  const indexOf = new Map(stored.features.map((feature, index) => [feature, index]))
  const { classes } = stored
  return (question) => {
    const held = requestFeatures(question)
    const features = [...held].flatMap((feature) => indexOf.get(feature) ?? [])
    if (features.length < featuresAtLeast) return { chance: 0, ruleId: '', speaksOfHarm: false }
    const chances = chancesOf(features, weights, classes.length)
    const rules = classes.map((ruleId, index) => ({ ruleId, chance: chances[index] ?? 0 }))
    const refusals = rules.filter(({ ruleId }) => ruleId !== answered)
    const likeliest = refusals.reduce((best, rule) => (weighed(rule) > weighed(best) ? rule : best))
    return {
      chance: 1 - (chances[classes.indexOf(answered)] ?? 0),
      ruleId: likeliest.ruleId,
      speaksOfHarm: held.has(speaksOfHarm),
    }
  }
}

/** The weights that come with the product. */
export function readWeights(): StoredWeights {
  try {
    return weightsSchema.parse(JSON.parse(readFileSync(weightsFile, 'utf8')))
  } catch (error) {
    throw new AppError('configuration-invalid', `伦理审查的权重文件 ${weightsFile.pathname} 读不了，请重新生成。`, {
      cause: error,
    })
  }
}

/** Where a life may be at stake, that rule answers even if another is somewhat likelier. */
function weighed({ ruleId, chance }: { ruleId: string; chance: number }): number {
  return ruleId.startsWith('R-CRISIS') ? chance * 2 : chance
}
