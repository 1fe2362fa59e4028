import { expect, it } from 'vitest'
import { sharedPairs } from './shared-pairs.ts'

it('a text shares all with one that holds it, part with one that differs, and nothing with a stranger', () => {
  expect(sharedPairs('压差不低于10帕', '洁净区的压差不低于 １０ 帕，每班记录。')).toBe(1)
  expect(sharedPairs('应当每天检查', '应当每周检查')).toBeCloseTo(3 / 5)
  expect(sharedPairs('报主管部门备案', '压差不低于10帕')).toBe(0)
  expect(sharedPairs('是', '不是')).toBe(1)
})
