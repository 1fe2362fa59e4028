import { describe, expect, it } from 'vitest'
import { simplifyCharacters } from './simplify-characters.ts'

describe('simplifying characters', () => {
  it('makes traditional characters simplified and words those of the mainland', () => {
    expect(simplifyCharacters('潔淨區的壓差')).toBe('洁净区的压差')
    expect(simplifyCharacters('軟體')).toBe('软件')
  })

  it('leaves simplified text as it is', () => {
    expect(simplifyCharacters('洁净区著作权，乾隆')).toBe('洁净区著作权，乾隆')
  })
})
