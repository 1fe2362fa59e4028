import { describe, expect, it } from 'vitest'
import { checkProcedure } from './check-procedure.ts'
import { extractProcedure } from './extract-procedure.ts'

const clause = (text: string, path: string[] = []) => ({ id: 'c1', label: '9.1', path, text })

describe('a clause that lists steps', () => {
  const stop = extractProcedure(
    clause(
      '步骤\n1. 立即停止供应，停止食用可疑食品；\n2. 救治病人，拨打 120，报告单位负责人；\n3. 封存可疑食品、原料、工具、留样，保护现场；\n4. 配合调查，提供进货、加工、留样、人员记录；\n5. 按要求清洗消毒，查明原因后恢复。\n6. 不得隐瞒、谎报',
      ['9 疑似食物中毒的处置'],
    ),
    '食堂要点',
  )
  it('is a procedure with its steps, and its prohibitions apart', () => {
    expect(stop?.steps.map(({ text }) => text.slice(0, 4))).toEqual([
      '立即停止',
      '救治病人',
      '封存可疑',
      '配合调查',
      '按要求清',
    ])
    expect(stop?.forbidden.map(({ text }) => text)).toEqual(['不得隐瞒、谎报'])
  })

  it('recognises its steps by their own words', () => {
    if (!stop) throw new Error('no procedure')
    const told = checkProcedure(stop, '先停止供应，拨打120救治病人，封存可疑食品和工具，清洗消毒')
    expect(told.steps.map(({ state }) => state)).toEqual(['done', 'done', 'done', 'omitted', 'done'])
    expect(checkProcedure(stop, '清洗消毒，然后封存工具保护现场').steps.map(({ state }) => state)).toContain(
      'out-of-order',
    )
    expect(checkProcedure(stop, '停止供应，先隐瞒一下').forbidden).toHaveLength(1)
  })
})

it('a list whose order says nothing is no procedure', () => {
  expect(extractProcedure(clause('学习目标\n1. 会观察；\n2. 会报告；\n3. 会记录。'), '课程')).toBeNull()
  expect(extractProcedure(clause('步骤\n一刮、二洗。'), '课程')).toBeNull()
})
