import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { decidedCases } from '../governance/decided-cases.ts'
import { answered, fitRequestClassifier, type LabelledRequest } from '../governance/fit-request-classifier.ts'
import { normaliseQuestion } from '../governance/normalise-question.ts'
import { openRequestClassifier, type StoredWeights, weightsFile } from '../governance/request-classifier.ts'
import { requestFeatures } from '../governance/request-features.ts'
import { screenInput } from '../governance/screen-input.ts'
import { everydayRequests } from './everyday-requests.ts'
import { wilsonInterval } from './measure/wilson-interval.ts'

/**
 * Fits the request classifier to the decided cases and everyday requests and stores its weights beside them; run it after a ruling, a concept
 * or a trigger has changed. `--check` stores nothing and shows, by cross-validation in five folds, what the classifier
 * makes of cases that it has not learned from, and what screening with it decides.
 */

/** What the classifier learns from: the decided cases, and what is asked every day. */
export function labelledRequests(): LabelledRequest[] {
  const decided = decidedCases.map(({ prompt, expected, rule }) => ({
    question: normaliseQuestion(prompt),
    label: expected === 'refuse' ? rule : answered,
  }))
  const everyday = everydayRequests().map((request) => ({ question: normaliseQuestion(request), label: answered }))
  return [...decided, ...everyday]
}

/** Tells whether weights still belong to the cases and the features: a change of either gives another fingerprint. */
export function fingerprintOf(rows: readonly LabelledRequest[]): string {
  const hash = createHash('sha256')
  for (const { question, label } of rows) hash.update(JSON.stringify([label, ...requestFeatures(question)]))
  return hash.digest('hex')
}

/** Weights in a byte each; features that sway nothing are left out. */
function store(rows: readonly LabelledRequest[]): StoredWeights {
  const { classes, features, weights } = fitRequestClassifier(rows)
  const size = classes.length
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0)
  const scale = largest / 127
  const kept = features.flatMap((feature, index) => {
    const own = [...weights.subarray(index * size, (index + 1) * size)].map((weight) => Math.round(weight / scale))
    return own.some((weight) => Math.abs(weight) >= swaying) ? [{ feature, own }] : []
  })
  return {
    fingerprint: fingerprintOf(rows),
    cases: rows.length,
    classes,
    features: kept.map(({ feature }) => feature),
    scale,
    weights: Buffer.from(Int8Array.from(kept.flatMap(({ own }) => own))).toString('base64'),
  }
}

/** Stored steps from which a feature is worth its place in the file. */
const swaying = 9
const folds = 5

/** Everyday requests are counted by themselves: they would make the share of false refusals look small. */
function crossValidate(rows: readonly LabelledRequest[]): void {
  const judged = Array.from({ length: folds }, (_, fold) => {
    const judgeRequest = openRequestClassifier(store(rows.filter((_, index) => index % folds !== fold)))
    return rows.flatMap(({ question, label }, index) => {
      if (index % folds !== fold) return []
      const side: Side = index >= decidedCases.length ? 'everyday' : label === answered ? 'safe' : 'unsafe'
      const screened = screenInput(question, { judgeRequest }).action === 'refuse'
      return [{ side, chance: judgeRequest(question).chance, screened }]
    })
  }).flat()
  const refused = (side: Side, test: (row: (typeof judged)[number]) => boolean) => {
    const own = judged.filter((row) => row.side === side)
    const count = own.filter(test).length
    const { low, high } = wilsonInterval(count / own.length, own.length)
    return `${side} refused ${count}/${own.length} ${percent(count / own.length)} [${percent(low)}, ${percent(high)}]`
  }
  const line = (test: Parameters<typeof refused>[1]) => sides.map((side) => refused(side, test)).join('; ')
  for (const threshold of [0.3, 0.4, 0.5, 0.6])
    console.log(`${threshold}: ${line(({ chance }) => chance >= threshold)}`)
  console.log(`screened: ${line(({ screened }) => screened)}`)
}

const sides = ['unsafe', 'safe', 'everyday'] as const
type Side = (typeof sides)[number]

const percent = (share: number) => `${(share * 100).toFixed(1)}%`

if (process.argv[1]?.endsWith('fit-screening.ts')) {
  const rows = labelledRequests()
  if (process.argv.includes('--check')) crossValidate(rows)
  else {
    const weights = store(rows)
    writeFileSync(weightsFile, `${JSON.stringify(weights)}\n`)
    console.log(`${weights.cases} requests, ${weights.features.length} features, ${weights.classes.length - 1} rules`)
  }
}
