import { describe, expect, it } from 'vitest'
import { chooseForPaper, type PaperRow } from './choose-for-paper.ts'
import type { BloomLevel, ItemContent } from './quiz-item.ts'
import { sampleItem } from './testing/sample-items.ts'

const subjects = ['压差', '更衣', '批记录', '标签', '清场', '验收']

function judgement(id: string, clauseId: string, bloom: BloomLevel = 'remember') {
  const stem = `示例第 ${id} 题：${subjects[Number(id) % subjects.length]}${'甲乙丙丁戊己'[Number(id) % 6]}${id}应当由专人负责。`
  const [source] = sampleItem('true-false').sources
  if (!source) throw new Error('the sample cites nothing')
  return { id, content: sampleItem('true-false', { stem, bloom, sources: [{ ...source, clauseId }] }) as ItemContent }
}
const row = (change: Partial<PaperRow> = {}): PaperRow => ({
  type: 'true-false',
  bloom: null,
  count: 2,
  marks: null,
  ...change,
})
const bank = [judgement('1', 'a'), judgement('2', 'a'), judgement('3', 'a'), judgement('4', 'b'), judgement('5', 'c')]
const idsOf = ({ items }: { items: { item: { id: string } }[] }) => items.map(({ item }) => item.id)

describe('items for a paper', () => {
  it('are the same for the same seed, in whatever order the bank gives them', () => {
    expect(idsOf(chooseForPaper(bank, [row()], 'A'))).toEqual(idsOf(chooseForPaper(bank.toReversed(), [row()], 'A')))
  })

  it('are others for another seed', () => {
    const papers = ['A', 'B', 'C', 'D'].map((seed) => idsOf(chooseForPaper(bank, [row()], seed)).join())
    expect(new Set(papers).size).toBeGreaterThan(1)
  })

  it('take clauses in turn', () => {
    for (const seed of ['A', 'B', 'C', 'D']) {
      const { items } = chooseForPaper(bank, [row({ count: 3 })], seed)
      expect(items.map(({ item }) => item.content.sources[0]?.clauseId).sort()).toEqual(['a', 'b', 'c'])
    }
  })

  it('leave those of a named level to the line that names it', () => {
    const items = [judgement('1', 'a', 'apply'), judgement('2', 'b')]
    const { shortages } = chooseForPaper(items, [row({ count: 1 }), row({ count: 1, bloom: 'apply' })], 'A')
    expect(shortages).toEqual([])
  })

  it('fall short where the bank holds too few, and say by how many', () => {
    const rows = [row({ count: 9 }), row({ type: 'case', count: 1 })]
    const { items, shortages } = chooseForPaper(bank, rows, 'A')
    expect(items).toHaveLength(5)
    expect(shortages).toEqual([
      { ...row({ count: 9 }), chosen: 5 },
      { ...row({ type: 'case', count: 1 }), chosen: 0 },
    ])
  })

  it('ask nothing twice', () => {
    const same = { ...judgement('1', 'a'), id: '9' }
    expect(idsOf(chooseForPaper([judgement('1', 'a'), same], [row()], 'A'))).toHaveLength(1)
  })

  it('have the marks of the line, or else their own, and stand in the order of the lines', () => {
    const [choice] = [{ id: '8', content: sampleItem('single-choice') as ItemContent }]
    const rows = [row({ count: 1, marks: 4 }), row({ type: 'single-choice', count: 1 })]
    const { items } = chooseForPaper([choice, ...bank], rows, 'A')
    expect(items.map(({ item, marks }) => [item.content.type, marks])).toEqual([
      ['true-false', 4],
      ['single-choice', 2],
    ])
  })
})
