import { describe, expect, it } from 'vitest'
import type { SearchHit } from '../knowledge/search.ts'
import { bindSentence } from './bind-sentence.ts'

const source = (label: string, text: string): SearchHit =>
  ({
    score: 1,
    addressed: false,
    clause: { id: label, label, text, path: [], page: null },
    document: { id: 'gmp', title: '药品生产质量管理规范', status: 'in-force' },
  }) as unknown as SearchHit

const sources = [
  source(
    '第四十八条',
    '洁净区与非洁净区之间、不同级别洁净区之间的压差应当不低于10帕斯卡。必要时，相同洁净度级别的不同功能区域之间也应当保持适当的压差梯度。',
  ),
  source(
    '第九十九条',
    '纯化水、注射用水的制备、贮存和分配应当能够防止微生物的滋生。纯化水可采用循环，注射用水可采用70℃以上保温循环。',
  ),
  source(
    '第三十七条',
    '任何进入生产区的人员均应当按照规定更衣。操作人员应当避免裸手直接接触药品。生产区、仓储区不得吸烟和饮食。设备的材质宜选用不锈钢。',
  ),
]

describe('binding a sentence to its sources', () => {
  it('keeps a sentence that its marked source supports', () => {
    const binding = bindSentence('洁净区与非洁净区之间的压差应当不低于10帕斯卡[1]。', sources)
    expect(binding).toMatchObject({ bound: true, support: [{ source: 0 }] })
  })

  it('quotes the supporting words of the source', () => {
    const binding = bindSentence('注射用水可采用70℃以上保温循环[2]。', sources)
    expect(binding.bound && binding.support[0]?.quote).toContain('70℃以上保温循环')
  })

  it('finds the right source when the mark is wrong or missing', () => {
    expect(bindSentence('注射用水可采用70℃以上保温循环[1]。', sources)).toMatchObject({
      bound: true,
      support: [{ source: 1 }],
    })
    expect(bindSentence('注射用水可采用70℃以上保温循环。', sources)).toMatchObject({
      bound: true,
      support: [{ source: 1 }],
    })
  })

  it('refuses another number or unit', () => {
    expect(bindSentence('洁净区与非洁净区之间的压差应当不低于5帕斯卡[1]。', sources)).toMatchObject({
      bound: false,
      reason: 'number',
    })
    expect(bindSentence('洁净区与非洁净区之间的压差应当不低于10千帕[1]。', sources)).toMatchObject({ bound: false })
  })

  it('reads the same quantity in another writing', () => {
    expect(bindSentence('洁净区与非洁净区之间的压差应当不低于10 Pa[1]。', sources).bound).toBe(true)
  })

  it('refuses another strength of obligation', () => {
    expect(bindSentence('操作人员宜避免裸手直接接触药品[3]。', sources)).toMatchObject({
      bound: false,
      reason: 'obligation',
    })
    expect(bindSentence('设备的材质必须选用不锈钢[3]。', sources)).toMatchObject({ bound: false, reason: 'obligation' })
    expect(bindSentence('生产区可以吸烟和饮食[3]。', sources)).toMatchObject({ bound: false, reason: 'obligation' })
  })

  it('refuses what no source says', () => {
    expect(bindSentence('臭氧消毒后需要通风三十分钟才能进入[1]。', sources).bound).toBe(false)
  })
})
