import { expect, it } from 'vitest'
import { spellingsOf } from './spellings-of.ts'

it('a word is looked for in simplified and in traditional characters, whichever it is given in', () => {
  expect(spellingsOf('压差')).toEqual(['压差', '壓差'])
  expect(spellingsOf('壓差')).toEqual(['壓差', '压差'])
})

it('a word without such characters has one spelling, in lower case', () => {
  expect(spellingsOf('ＧＭＰ')).toEqual(['gmp'])
})
