import { seededRandom } from './clause-set.ts'

const clusters = 200
// So that vectors of one cluster are about as near to each other (cosine 0.8) as sentences on one subject.
const spread = 0.5

/** Unit vectors drawn around `clusters` random centres, as embeddings of texts lie; the same seed gives the same ones. */
export function clusteredVectors(count: number, dimension: number, seed: number): number[][] {
  const random = seededRandom(seed)
  const direction = () => unit(Array.from({ length: dimension }, () => normal(random)))
  const centres = Array.from({ length: clusters }, direction)
  return Array.from({ length: count }, () => {
    const centre = centres[Math.floor(random() * clusters)] ?? direction()
    const away = direction()
    return unit(centre.map((value, index) => value + spread * (away[index] ?? 0)))
  })
}

/** A normally distributed number by Box and Muller (1958). */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

function unit(vector: number[]): number[] {
  const length = Math.hypot(...vector)
  return vector.map((value) => value / length)
}
