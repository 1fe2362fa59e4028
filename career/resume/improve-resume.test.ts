import { describe, expect, it } from 'vitest'
import { findInventions } from './find-inventions.ts'
import { improveResume } from './improve-resume.ts'
import { jsonResume } from './json-resume.ts'
import { parseResume } from './parse-resume.ts'
import { withValue } from './resume-entries.ts'
import { fieldAt } from './resume-field.ts'

const resume = parseResume([
  '李示例的简历',
  '性别：女 电话：13900000001',
  '教育经历',
  '2023.09-2026.06 示例职业学校 药物制剂 中专',
  '实习经历',
  '2025.03-2025.08 示例制药企业甲 灌装实习生',
  '- 负责填写批生产记录',
  '技能',
  '熟悉GMP、批记录填写、用粘度计',
])

describe('what could be better', () => {
  const suggestions = improveResume(resume, [])
  const of = (kind: string) => suggestions.filter((one) => one.kind === kind)

  it('is a claim without evidence, with a question and no words put into anybody’s mouth', () => {
    expect(of('vague-claim').map(({ before }) => before)).toEqual(['熟悉GMP', '用粘度计'])
    expect(of('vague-claim')[0]).toMatchObject({ skillId: 'biopharma.gmp-basics' })
    expect(of('vague-claim')[0]).not.toHaveProperty('after')
  })

  it('is over once evidence was given', () => {
    const given = [{ skillId: 'biopharma.gmp-basics', text: '完成 GMP 实训 20 学时，有考核记录', at: '2026-01-01' }]
    expect(improveResume(resume, given).map(({ before }) => before)).not.toContain('熟悉GMP')
  })

  it('is wording that may change because its meaning does not', () => {
    expect(of('weak-wording')[0]).toMatchObject({ before: '负责填写批生产记录', after: '填写批生产记录' })
    expect(of('spelling')[0]?.after).toBe('用黏度计')
    for (const { before, after } of suggestions) if (after) expect(findInventions(after, before)).toEqual([])
  })

  it('is what no employer may choose by, with the law', () => {
    expect(of('protected')[0]?.why).toContain('《就业促进法》第二十七条')
  })

  it('is a missing number and a missing intention', () => {
    expect(of('no-number')).toHaveLength(1)
    expect(
      of('missing')
        .map(({ why }) => why)
        .join(''),
    ).toContain('求职意向')
  })
})

describe('an invention', () => {
  const given = '在示例制药企业甲实习，填写批生产记录12批'
  it.each([
    ['填写批生产记录20批', '20'],
    ['在示例药厂填写批生产记录12批', '示例药厂'],
    ['填写批生产记录12批，持有健康证', '健康证'],
    ['填写批生产记录12批，会HPLC', 'HPLC'],
    ['独立填写批生产记录12批', '独立'],
    ['填写批生产记录12批，并负责清场', '清场'],
    ['荣获优秀实习生', '荣获'],
  ])('is found in %s', (rewording, found) => expect(findInventions(rewording, given)).toContain(found))

  it('is not found in words that were only put in order', () => {
    expect(findInventions('实习期间填写批生产记录12批（示例制药企业甲）', given)).toEqual([])
  })
})

describe('fields', () => {
  it('are changed by path, and are then their owner’s', () => {
    const changed = withValue(resume, 'work.0.highlights.0', '填写批生产记录')
    expect(fieldAt(changed, 'work.0.highlights.0')).toEqual({ value: '填写批生产记录', source: 'user' })
    expect(fieldAt(resume, 'work.0.highlights.0')?.value).toBe('负责填写批生产记录')
    expect(fieldAt(resume, '__proto__.x')).toBeUndefined()
  })

  it('become JSON Resume without sex, age or origin', () => {
    const json = JSON.stringify(jsonResume(resume))
    expect(json).toContain('"studyType":"中专"')
    expect(json).not.toContain('女')
  })
})
