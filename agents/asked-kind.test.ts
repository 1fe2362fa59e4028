import { describe, expect, it } from 'vitest'
import { askedKind, showsKind } from './asked-kind.ts'

describe('the kind of thing that is asked for', () => {
  it('is read from the words of the question', () => {
    expect(askedKind('批记录要保存几年？')).toBe('number')
    expect(askedKind('什么时候重新做手消毒？')).toBe('time')
    expect(askedKind('物料由谁批准放行？')).toBe('person')
    expect(askedKind('不合格品存放在哪里？')).toBe('place')
    expect(askedKind('清场的目的是什么？')).toBeNull()
  })

  it('is shown by a text that states one which the question does not', () => {
    expect(showsKind('number', '压差应当不低于10帕斯卡', '压差是多少')).toBe(true)
    expect(showsKind('number', '压差应当受控', '压差是多少')).toBe(false)
    expect(showsKind('time', '2021年的规定', '2021年的规定什么时候生效')).toBe(false)
    expect(showsKind('person', '由质量管理部门批准', '由谁批准')).toBe(true)
  })
})
