import { describe, expect, it } from 'vitest'
import { emptyResume } from './resume.ts'
import { withEntry, withoutEntry, withValue } from './resume-entries.ts'

const own = (value: string) => ({ value, source: 'user' })
const some = () => withEntry(emptyResume(), { list: 'work', kind: 'internship', fields: { name: '示例企业甲' } })

describe('entries of a résumé', () => {
  it('are added to a section, to a list and to a list inside an entry', () => {
    const work = withEntry(some(), { list: 'work.0.highlights', fields: { value: '灌装12批' } })
    expect(work.work).toEqual([{ kind: 'internship', name: own('示例企业甲'), highlights: [own('灌装12批')] }])
    expect(withEntry(work, { list: 'skills', fields: { value: ' 清场 ' } }).skills).toEqual([own('清场')])
    expect(withEntry(work, { list: 'certificates', fields: { name: '健康证', date: '' } }).certificates).toEqual([
      { name: own('健康证') },
    ])
  })

  it('are refused empty, without their name, and where there is no such part', () => {
    expect(() => withEntry(some(), { list: 'skills', fields: { value: ' ' } })).toThrow('还什么都没有填')
    expect(() => withEntry(some(), { list: 'certificates', fields: { date: '2025.01' } })).toThrow('缺少名称')
    for (const list of ['protected', 'work.3.highlights', '__proto__', 'work.0', 'unsorted', '']) {
      expect(() => withEntry(some(), { list, fields: { value: 'x' } })).toThrow()
    }
  })

  it('keep nothing that the section has no field for', () => {
    const { education } = withEntry(emptyResume(), {
      list: 'education',
      fields: { institution: '示例学校', age: '18' },
    })
    expect(education).toEqual([{ institution: own('示例学校'), details: [] }])
  })

  it('are removed by path, and the others stay', () => {
    const two = withEntry(some(), { list: 'work', fields: { name: '示例企业乙' } })
    expect(withoutEntry(two, 'work.0').work.map(({ name }) => name?.value)).toEqual(['示例企业乙'])
    expect(withoutEntry(two, 'work.1.name').work[1]?.name).toBeUndefined()
    for (const path of ['work.2', 'basics', 'work', 'skills.0', 'work.0.highlights', 'work.-1']) {
      expect(() => withoutEntry(two, path)).toThrow('没有这一条')
    }
  })

  it('take a value where an optional field is empty, and nowhere else', () => {
    expect(withValue(some(), 'basics.phone', '13900000001').basics.phone).toEqual(own('13900000001'))
    expect(withValue(some(), 'work.0.startDate', '2025.03').work[0]?.startDate).toEqual(own('2025.03'))
    for (const path of ['basics.age', 'work.1.name', 'work.0.kind', 'skills.0', 'constructor']) {
      expect(() => withValue(some(), path, 'x')).toThrow('没有这一条')
    }
  })

  it('keep what kind a protected fact is when its words are changed', () => {
    const resume = { ...some(), protected: [{ kind: 'sex' as const, value: '女', source: 'user' as const }] }
    expect(withValue(resume, 'protected.0', '男').protected).toEqual([{ kind: 'sex', value: '男', source: 'user' }])
  })
})
