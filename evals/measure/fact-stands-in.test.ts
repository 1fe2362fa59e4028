import { expect, it } from 'vitest'
import { factStandsIn } from './fact-stands-in.ts'

it('spaces and character width do not count', () => {
  expect(factStandsIn('10帕斯卡', '不低于 １０ 帕斯卡。')).toBe(true)
  expect(factStandsIn('0~4℃', '冷藏 0～4 ℃')).toBe(true)
})

it('one of several wordings is enough', () => {
  expect(factStandsIn('10帕斯卡|10Pa', '不低于 10 Pa')).toBe(true)
})

it('another number is another fact', () => {
  expect(factStandsIn('30分钟', '每 60 分钟')).toBe(false)
})
