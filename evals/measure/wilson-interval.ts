/**
 * The Wilson score interval at 95 % (Wilson 1927) of a rate, sound for small n and rates near 0 or 1. For a mean of
 * scores from 0 to 1 it is wider than need be: their variance is at most that of a rate with the same mean.
 */
export function wilsonInterval(rate: number, n: number): { low: number; high: number } {
  if (n === 0) return { low: 0, high: 1 }
  const z = 1.96
  const centre = (rate + z ** 2 / (2 * n)) / (1 + z ** 2 / n)
  const half = (z / (1 + z ** 2 / n)) * Math.sqrt((rate * (1 - rate)) / n + z ** 2 / (4 * n ** 2))
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) }
}
