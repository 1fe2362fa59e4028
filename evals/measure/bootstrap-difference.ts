import { seededRandom } from '../../storage/seeded-random.ts'

const resamples = 2000

/**
 * The mean of paired differences with its 95 % percentile interval by bootstrap (Efron 1979; 2,000 resamples, the seed is
 * fixed so that the same differences give the same interval). At least one difference.
 */
export function bootstrapDifference(differences: readonly number[]): { mean: number; low: number; high: number } {
  const random = seededRandom('paired-bootstrap')
  const means = Array.from({ length: resamples }, () => {
    let sum = 0
    for (let drawn = 0; drawn < differences.length; drawn += 1)
      sum += differences[random.below(differences.length)] ?? 0
    return sum / differences.length
  }).sort((a, b) => a - b)
  return {
    mean: differences.reduce((sum, difference) => sum + difference, 0) / differences.length,
    low: means[Math.floor(resamples * 0.025)] ?? 0,
    high: means[Math.ceil(resamples * 0.975) - 1] ?? 0,
  }
}
