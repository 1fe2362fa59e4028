import { describe, expect, it } from 'vitest'
import { builtInTerms } from './built-in-terms.ts'

describe('the built-in terms', () => {
  const terms = builtInTerms()

  it('are at least 500, some for each industry', () => {
    expect(terms.length).toBeGreaterThanOrEqual(500)
    const industries = new Set(terms.map((term) => term.industry))
    expect([...industries].sort()).toEqual(['biopharma', 'elderly-care', 'food', 'general', 'materials', 'tourism'])
  })

  it('stand once in an industry', () => {
    const names = terms.map(({ industry, term }) => `${industry} ${term}`)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  it('have no lay wording that is a standard term itself, and none twice', () => {
    const names = new Set(terms.map(({ term }) => term))
    const faulty = terms.filter(({ lay }) => lay.some((words) => names.has(words)) || new Set(lay).size < lay.length)
    expect(faulty.map(({ term }) => term)).toEqual([])
  })

  it('have no lay wording with an empty part', () => {
    const faulty = terms.flatMap(({ lay }) => lay).filter((words) => words !== words.trim() || words.includes('  '))
    expect(faulty).toEqual([])
  })
})
