import { describe, expect, it } from 'vitest'
import { type ItemContent, itemTypes } from '../quiz-item.ts'
import { sampleItem } from '../testing/sample-items.ts'
import { explanationWithSources } from './carried-text.ts'
import { itemsAtMost, unsaid } from './imported-items.ts'
import { readGift } from './read-gift.ts'
import { writeGift } from './write-gift.ts'

const oneBlank = sampleItem('fill-in', { stem: '压差应当不低于____帕斯卡。', blanks: [{ accepted: ['10', '10Pa'] }] })
const items: ItemContent[] = itemTypes.map((type) => (type === 'fill-in' ? oneBlank : sampleItem(type)))

/** What GIFT keeps of an item: no level, kind, marks or clause; sources as text; a case as a short answer. */
function kept(content: ItemContent): unknown {
  const { bloom, difficulty, knowledge, marks, sources } = unsaid
  const common = {
    ...content,
    bloom,
    difficulty,
    knowledge,
    marks,
    sources,
    explanation: explanationWithSources(content),
  }
  if (!('rubric' in content)) return common
  const stem = content.situation === '' ? content.stem : `${content.situation}\n${content.stem}`
  const rubric = content.rubric.map((point) => ({ ...point, clauseId: null }))
  return { ...common, type: 'short-answer', stem, situation: '', rubric }
}

describe('GIFT', () => {
  it('written here is read by another’s parser with the same content, for every type that it has a form for', () => {
    const { text, left } = writeGift(items)
    expect(left).toEqual([])
    const read = readGift(text)
    expect(read.faults).toEqual([])
    expect(read.items.map(({ content }) => content)).toEqual(items.map(kept))
  })

  it('keeps signs that mean something in it', () => {
    const stem = '若 a=b~c#d{e}f:g\\h，则？'
    const { text } = writeGift([sampleItem('true-false', { stem, explanation: '10:1 = {x}' })])
    expect(readGift(text).items[0]?.content).toMatchObject({ stem, explanation: expect.stringContaining('10:1 = {x}') })
  })

  it('says which items it can’t carry', () => {
    expect(writeGift([sampleItem('fill-in'), oneBlank]).left).toEqual([0])
  })

  it('with faults costs those items only, named by line; other forms are reported, none is lost', () => {
    const read = readGift(
      '// 示例\n::a::对吗{TRUE}\n\n坏的{=\n\n配对{=甲->乙 =丙->丁 =戊->己}\n\n选{~甲 ~乙}\n\n说明文字\n\n好{F}\n',
    )
    expect(read.items.map(({ where }) => where)).toEqual(['第 2 行', '第 12 行'])
    expect(read.faults.map(({ where }) => where)).toEqual(['第 4 行', '第 6 行', '第 8 行', '第 10 行'])
  })

  it('is read up to the limit, and what lies beyond is told', () => {
    const read = readGift('对吗{T}\n\n'.repeat(itemsAtMost + 5))
    expect([read.items.length, read.faults[0]?.message]).toEqual([itemsAtMost, expect.stringContaining('后面的 5 道')])
  })
})
