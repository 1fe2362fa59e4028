import { createHash } from 'node:crypto'

export type Half = 'gate' | 'tune'

/**
 * The half of the data that a case belongs to, by the hash of its id: thresholds are checked on the gate half, and
 * only failures of the tuning half may be looked at while the product is improved.
 */
export function halfOf(id: string): Half {
  const [first = 0] = createHash('sha256').update(id).digest()
  return first % 2 === 0 ? 'gate' : 'tune'
}
