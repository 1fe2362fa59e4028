import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { SearchHit } from '../knowledge/search.ts'
import { type EvidenceFeatures, evidenceFeatureNames } from './evidence-features.ts'

const weightsSchema = z.strictObject({
  /** What the weights were fitted on, in words, with the number of cases. */
  trainedOn: z.string(),
  weights: z.record(z.enum(evidenceFeatureNames), z.number()),
  intercept: z.number(),
  /** From this probability on evidence suffices; set where a tenth of what is covered is turned away. */
  threshold: z.number().min(0).max(1),
})

const evidenceSources = ['clauses', 'passages'] as const
/** Numbered clauses say a thing once; running text (web pages, articles) says it often and loosely. Each has weights of its own. */
export type EvidenceSource = (typeof evidenceSources)[number]

const model = z
  .record(z.enum(evidenceSources), weightsSchema)
  .parse(JSON.parse(readFileSync(new URL('./evidence-weights.json', import.meta.url), 'utf8')))

/** Which weights a best hit calls for. */
export const evidenceSourceOf = (best: SearchHit): EvidenceSource =>
  best.clause.number === null ? 'passages' : 'clauses'

/** The probability, by a logistic model, that evidence suffices, and the one from which on it is taken to. */
export function evidenceProbability(
  features: EvidenceFeatures,
  source: EvidenceSource,
): { probability: number; threshold: number } {
  const { weights, intercept, threshold } = model[source]
  const sum = evidenceFeatureNames.reduce((total, name) => total + weights[name] * features[name], intercept)
  return { probability: 1 / (1 + Math.exp(-sum)), threshold }
}
