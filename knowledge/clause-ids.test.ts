import { describe, expect, it } from 'vitest'
import { clauseIds } from './clause-ids.ts'

const clause = (label: string, text: string, path: string[] = []) => ({ label, text, path, number: null, page: null })

describe('clause ids', () => {
  const old = [clause('1', '甲'), clause('2', '乙', ['总则']), clause('说明', '丙'), clause('说明', '丁')]
  const oldIds = clauseIds('d', old, [])
  const known = old.map((each, at) => ({ ...each, id: oldIds[at] ?? '' }))

  it('are all different, and the same for the same document', () => {
    expect(new Set(oldIds).size).toBe(4)
    expect(clauseIds('d', old, [])).toEqual(oldIds)
    expect(clauseIds('e', old, [])).not.toEqual(oldIds)
  })

  it('stay with label and text when headings or order change', () => {
    const now = [clause('说明', '丁'), clause('2', '乙', ['第一章 总则']), clause('1', '甲'), clause('说明', '丙')]
    expect(clauseIds('d', now, known)).toEqual([oldIds[3], oldIds[1], oldIds[0], oldIds[2]])
  })

  it('stay with the address when the text changes, and go to nobody else', () => {
    const ids = clauseIds('d', [clause('1', '新'), clause('1', '甲'), clause('3', '戊')], known)
    expect(ids[1]).toBe(oldIds[0])
    expect(new Set([...ids, ...oldIds]).size).toBe(6)
    expect(clauseIds('d', [clause('1', '改')], known)).toEqual([oldIds[0]])
  })
})
