import { describe, expect, it } from 'vitest'
import type { Citation } from './answer.ts'
import { standAloneQuestion } from './stand-alone-question.ts'

const previous = {
  question: '洁净区与非洁净区之间的压差是多少？',
  citations: [{ documentTitle: '药品生产质量管理规范（2010年修订）' } as Citation],
}

describe('a follow-up question', () => {
  it('takes its subject from the question before', () => {
    expect(standAloneQuestion('那为什么？', previous)).toBe('洁净区与非洁净区之间的压差是多少；那为什么？')
    expect(standAloneQuestion('它怎么监测？', previous)).toContain('压差')
  })

  it('takes its subject from the question before where it says none, or another thing of which the same is asked', () => {
    for (const question of ['由谁来检查？', '多久看一次？', '不同级别洁净区之间呢？']) {
      expect(standAloneQuestion(question, previous)).toBe(`洁净区与非洁净区之间的压差是多少；${question}`)
    }
  })

  it('takes its document from the answer before', () => {
    expect(standAloneQuestion('那第四十九条呢？', previous)).toBe(
      '《药品生产质量管理规范（2010年修订）》那第四十九条呢？',
    )
  })

  it('stays as it is when it stands alone', () => {
    expect(standAloneQuestion('纯化水怎样贮存和分配？', previous)).toBe('纯化水怎样贮存和分配？')
    expect(standAloneQuestion('食品安全法第六十七条', previous)).toBe('食品安全法第六十七条')
    expect(standAloneQuestion('它怎么监测？', undefined)).toBe('它怎么监测？')
  })
})
