import { describe, expect, it } from 'vitest'
import { splitSentences } from './split-sentences.ts'

const texts = (text: string) => splitSentences(text).map((sentence) => sentence.text)

describe('splitting a clause into sentences', () => {
  it('knows which items a lead-in introduces', () => {
    const sentences = splitSentences('标签应当标明：\n（一）名称；\n（二）成分。保质期；\n另有规定的，从其规定。')
    expect(sentences.map((sentence) => sentence.leadIn)).toEqual([null, 0, 0, null])
  })

  it('keeps an item and a table row whole', () => {
    expect(texts('（一）名称。规格；')).toEqual(['（一）名称。规格；'])
    expect(texts('缺陷：针孔；原因：气泡未脱净；措施：真空脱泡')).toHaveLength(1)
  })

  it('keeps quotation marks with their sentence, and numbers whole', () => {
    expect(texts('他说：“可以。”温度为18.5℃。')).toEqual(['他说：“可以。”温度为18.5℃。'])
    expect(texts('甲。乙；丙！')).toEqual(['甲。', '乙；丙！'])
  })
})
