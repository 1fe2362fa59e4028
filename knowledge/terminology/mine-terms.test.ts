import { describe, expect, it } from 'vitest'
import { mineTerms } from './mine-terms.ts'

const mine = (text: string, label = '第一条') =>
  mineTerms({ label, number: null, path: [], text, page: null }).map(({ words, term }) =>
    words === term ? `[${term}]` : `${words}>${term}`,
  )

describe('the terms of a clause', () => {
  it('are a short name and its full name, both ways', () => {
    expect(mine('药品上市许可持有人（以下简称持有人）依法负责。')).toEqual([
      '持有人>药品上市许可持有人',
      '药品上市许可持有人>持有人',
    ])
  })

  it('are not a short name whose full name cannot be told', () => {
    expect(mine('境内的企业、个体经济组织、民办非企业单位等组织（以下称用人单位）')).toEqual([])
  })

  it('are abbreviations, on either side of the brackets, without the verb before them', () => {
    expect(mine('企业应当建立危害分析与关键控制点（HACCP）体系')).toContain('haccp>危害分析与关键控制点')
    expect(mine('SOP（标准操作规程）应当受控')).toContain('sop>标准操作规程')
  })

  it('are not units, question numbers or examples', () => {
    expect(mine('实际称量（kg） 压强（Pa） 问题一（Q1） 示例课程（HACCP）')).toEqual([])
  })

  it('are the lay names that a school gives in a list of its own', () => {
    expect(mine('校准有效期，俗称检定签到期、秤过期。')).toEqual(
      expect.arrayContaining(['检定签到期>校准有效期', '秤过期>校准有效期']),
    )
    expect(mine('压疮（又称褥疮）的预防')).toContain('褥疮>压疮')
  })

  it('are what the clause defines', () => {
    expect(mine('本法所称缺陷，是指产品存在不合理的危险。')).toEqual(['[缺陷]'])
    expect(mine('有下列情形之一的，为劣药：')).toEqual(['[劣药]'])
    expect(mine('（一）包装\n待包装产品变成成品的步骤。', '术语和定义')).toEqual(['[包装]'])
  })

  it('are nothing where 指 is part of another word', () => {
    expect(mine('企业应当指定专人负责。物料由指定人员发放。')).toEqual([])
  })
})
