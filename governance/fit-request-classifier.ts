import { requestFeatures } from './request-features.ts'

/** A weight for each feature and class; class 0 is answering. Row after row: `weights[feature * classes + class]`. */
export type ClassifierWeights = { classes: string[]; features: string[]; weights: Float32Array }

export type LabelledRequest = { question: string; label: string }

/** The class of what is to be answered; the others are the ids of the rules that refuse. */
export const answered = 'answer'

const rounds = 12
const rate = 0.5
const decay = 3e-4
/** A feature of one case says nothing about the next. */
const casesAtLeast = 2

/**
 * Fits multinomial logistic regression to labelled requests by stochastic gradient descent with AdaGrad steps (Duchi,
 * Hazan and Singer 2011) and L2 decay; features count 1/√n, so that length does not decide. The same rows in the same
 * order give the same weights. Questions must be prepared by normaliseQuestion.
 */
export function fitRequestClassifier(rows: readonly LabelledRequest[]): ClassifierWeights {
  const classes = [answered, ...new Set(rows.map((row) => row.label).filter((label) => label !== answered))].sort(
    (a, b) => Number(b === answered) - Number(a === answered) || a.localeCompare(b),
  )
  const held = rows.map((row) => [...requestFeatures(row.question)])
  const counts = new Map<string, number>()
  for (const feature of held.flat()) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  const features = [...counts].filter(([, count]) => count >= casesAtLeast).map(([feature]) => feature)
  const indexOf = new Map(features.map((feature, index) => [feature, index]))
  const examples = rows.map((row, index) => ({
    label: classes.indexOf(row.label),
    features: (held[index] ?? []).flatMap((feature) => indexOf.get(feature) ?? []),
  }))
  const weights = new Float32Array(features.length * classes.length)
  const squares = new Float32Array(weights.length).fill(0.02)
  const next = shuffler()
  for (let round = 0; round < rounds; round++) {
    for (const example of next(examples)) step(example, { weights, squares, size: classes.length })
  }
  return { classes, features, weights }
}

function step(
  example: { label: number; features: readonly number[] },
  model: { weights: Float32Array; squares: Float32Array; size: number },
): void {
  const { weights, squares, size } = model
  const share = 1 / Math.sqrt(example.features.length || 1)
  const chances = chancesOf(example.features, weights, size)
  for (const [index, chance] of chances.entries()) {
    const error = chance - (index === example.label ? 1 : 0)
    if (Math.abs(error) < 1e-4) continue
    for (const feature of example.features) {
      const at = feature * size + index
      const weight = weights[at] ?? 0
      const slope = error * share + decay * weight
      const square = (squares[at] ?? 0) + slope * slope
      squares[at] = square
      weights[at] = weight - (rate * slope) / Math.sqrt(square)
    }
  }
}

/** The probability of each class for a question with these features. */
export function chancesOf(features: readonly number[], weights: ArrayLike<number>, size: number): number[] {
  const share = 1 / Math.sqrt(features.length || 1)
  const scores = Array.from({ length: size }, (_, index) =>
    features.reduce((sum, feature) => sum + (weights[feature * size + index] ?? 0), 0),
  ).map((score) => score * share)
  const highest = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - highest))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}

/** Shuffles by a fixed sequence, so that a fit can be repeated. */
function shuffler(): <T>(items: readonly T[]) => T[] {
  let seed = 1
  const below = (limit: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return Math.floor((seed / 2147483648) * limit)
  }
  return (items) => {
    const order = [...items]
    for (let last = order.length - 1; last > 0; last--) {
      const other = below(last + 1)
      const [a, b] = [order[last], order[other]]
      if (a !== undefined && b !== undefined) [order[last], order[other]] = [b, a]
    }
    return order
  }
}
