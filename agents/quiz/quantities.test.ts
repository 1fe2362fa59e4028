import { expect, it } from 'vitest'
import { otherValues } from './quantities.ts'

it('offers no share above the whole beside a large one', () => {
  for (const number of [55, 87, 95, 99.5]) {
    const quantity = { at: 0, value: String(number), unit: '%', number, chinese: false, bound: 'exact' as const }
    const others = otherValues(quantity)
    expect(others.length).toBeGreaterThan(2)
    for (const other of others) expect(other.number).toBeLessThanOrEqual(100)
  }
})
