/** A case to learn from: its features, 1 or 0, and how much it counts. */
export type Example = { features: readonly number[]; label: 0 | 1; weight: number }

const steps = 4_000
const rate = 0.5

/**
 * Fits a logistic model by gradient descent on features brought to mean 0 and deviation 1; `penalty` draws the weights
 * to 0 (L2). Returns weights for the features as given.
 */
export function fitLogistic(examples: readonly Example[], penalty: number): { weights: number[]; intercept: number } {
  const width = examples[0]?.features.length ?? 0
  const total = examples.reduce((sum, { weight }) => sum + weight, 0) || 1
  const columns = Array.from({ length: width }, (_, at) => {
    const values = examples.map(({ features }) => features[at] ?? 0)
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length)
    return { mean, deviation: deviation || 1 }
  })
  const scaled = examples.map(({ features }) =>
    columns.map(({ mean, deviation }, at) => ((features[at] ?? 0) - mean) / deviation),
  )
  const weights = new Array<number>(width).fill(0)
  let intercept = 0
  for (let step = 0; step < steps; step++) {
    const slopes = weights.map((weight) => (penalty * weight) / total)
    let slope = 0
    for (const [row, { label, weight }] of examples.entries()) {
      const inputs = scaled[row] ?? []
      const sum = inputs.reduce((all, input, at) => all + input * (weights[at] ?? 0), intercept)
      const error = (weight * (1 / (1 + Math.exp(-sum)) - label)) / total
      for (const [at, input] of inputs.entries()) slopes[at] = (slopes[at] ?? 0) + error * input
      slope += error
    }
    for (const [at, value] of slopes.entries()) weights[at] = (weights[at] ?? 0) - rate * value
    intercept -= rate * slope
  }
  const unscaled = weights.map((weight, at) => weight / (columns[at]?.deviation ?? 1))
  const shift = unscaled.reduce((sum, weight, at) => sum + weight * (columns[at]?.mean ?? 0), 0)
  return { weights: unscaled, intercept: intercept - shift }
}
