import { seededRandom } from '../../storage/seeded-random.ts'
import { type Fault, faults } from './faults.ts'
import { type BatchRecord, soundRecord } from './record-form.ts'

const faultsPlanted = 6

/** A record with six faults, one or two of them critical; the same for the same seed. */
export function plantFaults(seed: string): { record: BatchRecord; planted: Fault[] } {
  const random = seededRandom(seed)
  const critical = random.shuffle(faults.filter((fault) => fault.critical)).slice(0, 1 + random.below(2))
  const others = random.shuffle(faults.filter((fault) => !fault.critical))
  const planted = [...critical, ...others].slice(0, faultsPlanted)
  const says = new Map<string, string>(planted.map((fault) => [fault.cell, fault.says]))
  const sections = soundRecord.sections.map((section) => ({
    ...section,
    rows: section.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, column) => says.get(`${section.id}.${row.id}.${column}`) ?? cell),
    })),
  }))
  return { record: { ...soundRecord, sections }, planted }
}
