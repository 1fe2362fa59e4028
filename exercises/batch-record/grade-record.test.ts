import { describe, expect, it } from 'vitest'
import { faults } from './faults.ts'
import { gradeRecord } from './grade-record.ts'
import { plantFaults } from './plant-faults.ts'
import { soundRecord } from './record-form.ts'

const cellsOf = (record: typeof soundRecord): Map<string, string> =>
  new Map(
    record.sections.flatMap(({ id, rows }) =>
      rows.flatMap((row) => row.cells.map((cell, column) => [`${id}.${row.id}.${column}`, cell] as const)),
    ),
  )
const sound = cellsOf(soundRecord)
const seeds = Array.from({ length: 30 }, (_, at) => `seed-${at}`)
const rightMarks = (seed: string) =>
  plantFaults(seed).planted.map(({ cell, principles }) => ({ cell, principle: principles[0] ?? 'accurate' }))
const deviation =
  '2024年9月12日干燥工序进风温度超出规定范围。立即停止操作、物料隔离挂牌，报告班组长和质量管理部。由质量部评估对产品质量的影响，调查原因。'
const capa = '本批重新检验后再处理。修订规程并培训，防止再发生。由设备员负责，10日前完成，连续三批跟踪确认有效性。'

describe('faults', () => {
  it('stand each in a cell of its own, which is otherwise right', () => {
    expect(new Set(faults.map(({ cell }) => cell)).size).toBe(faults.length)
    for (const { id, cell, says } of faults) {
      expect([id, sound.has(cell)]).toEqual([id, true])
      expect([id, sound.get(cell)]).not.toEqual([id, says])
    }
  })

  it('change what they say they change and nothing else, one or two of them critical, the same for the same seed', () => {
    for (const seed of seeds) {
      const { record, planted } = plantFaults(seed)
      const changed = [...cellsOf(record)].filter(([cell, text]) => sound.get(cell) !== text).map(([cell]) => cell)
      expect(changed.sort()).toEqual(planted.map(({ cell }) => cell).sort())
      expect(planted.length).toBe(6)
      expect([1, 2]).toContain(planted.filter(({ critical }) => critical).length)
      expect(plantFaults(seed)).toEqual(plantFaults(seed))
    }
  })
})

describe('grading a record', () => {
  it('gives full marks for every fault with a principle that it breaks and a whole report', () => {
    for (const seed of seeds) {
      expect(gradeRecord(seed, { marks: rightMarks(seed), deviation, capa })).toMatchObject({
        total: 100,
        passed: true,
      })
    }
  })

  it('gives none for an empty answer, and marking every cell does not pass', () => {
    expect(gradeRecord('seed-1', { marks: [], deviation: '', capa: '' })).toMatchObject({ total: 0, passed: false })
    const all = [...sound.keys()].map((cell) => ({ cell, principle: 'accurate' as const }))
    expect(gradeRecord('seed-1', { marks: all, deviation, capa })).toMatchObject({ marks: { found: 0 }, passed: false })
  })

  it('is not passed where a critical fault is overlooked', () => {
    const critical = plantFaults('seed-2').planted.find((fault) => fault.critical)
    const marks = rightMarks('seed-2').filter(({ cell }) => cell !== critical?.cell)
    const grade = gradeRecord('seed-2', { marks, deviation, capa })
    expect(grade.total).toBeGreaterThan(80)
    expect(grade).toMatchObject({ passed: false, missedCritical: expect.arrayContaining([critical?.why]) })
  })

  it('quotes the sentence that makes a point', () => {
    const { deviation: points } = gradeRecord('seed-1', { marks: [], deviation, capa: '' })
    expect(points.find(({ point }) => point.startsWith('报告了'))?.quote).toContain('质量管理部')
    expect(gradeRecord('seed-1', { marks: [], deviation: '不用报告。', capa: '' }).deviation[4]?.made).toBe(false)
  })
})
