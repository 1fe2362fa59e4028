import { describe, expect, it } from 'vitest'
import { markSnippet } from './mark-snippet.ts'

describe('snippets', () => {
  it('marks matching words as one run', () => {
    expect(markSnippet('洁净区的压差梯度', ['压差', '差梯'])).toBe('洁净区的\uE000压差梯\uE001度')
  })

  it('shows the part of a long text that matches', () => {
    const snippet = markSnippet(`${'甲'.repeat(300)}压差${'乙'.repeat(300)}`, ['压差'])
    expect(snippet).toContain('\uE000压差\uE001')
    expect(snippet.length).toBeLessThan(130)
    expect(snippet).toMatch(/^….*…$/)
  })

  it('shows the beginning when nothing matches', () => {
    expect(markSnippet('甲乙丙', ['丁戊'])).toBe('甲乙丙')
  })
})
