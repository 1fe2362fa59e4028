import { describe, expect, it } from 'vitest'
import { questionParts } from './question-parts.ts'

describe('the parts of a question', () => {
  it('are what each of its questions asks', () => {
    expect(questionParts('收货时怎样验收，什么情况要拒收？')).toEqual(['收货时怎样验收', '什么情况要拒收'])
  })

  it('are the two things of which the same is asked', () => {
    expect(questionParts('洗手和手消毒分别要多久？')).toEqual(['洗手要多久', '手消毒要多久'])
    expect(questionParts('甲方与乙方各有什么责任？')).toEqual(['甲方有什么责任', '乙方有什么责任'])
  })

  it('are none where one thing is asked', () => {
    expect(questionParts('物料和产品应当怎样贮存？')).toEqual([])
    expect(questionParts('我昨天买了鱼，回家发现臭了，可以退吗？')).toEqual([])
  })
})
