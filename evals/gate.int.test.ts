import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { caseSets, loadCases } from './eval-case.ts'
import { keyOf, type Library, openLibrary } from './library.ts'
import { factStandsIn } from './measure/fact-stands-in.ts'
import { reportTable } from './report/table.ts'
import { runSuites } from './run-suites.ts'
import { openSampleParts } from './sample-product.ts'
import { allSuites } from './suites/all-suites.ts'

let sample: Awaited<ReturnType<typeof openSampleParts>>
let library: Library
beforeAll(async () => {
  sample = await openSampleParts(null)
  library = await openLibrary(sample.parts.database.read)
})
afterAll(() => sample.remove())

describe('the gold data', () => {
  const rows = caseSets.flatMap(loadCases)

  it('has an id of its own for each case', () => {
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length)
  })

  it('names only clauses that stand in the sample corpus', () => {
    const unknown = rows.flatMap((row) =>
      row.gold.filter(({ file, clause }) => !library.byKey.has(keyOf(file, clause))).map((gold) => [row.id, gold]),
    )
    expect(unknown).toEqual([])
  })

  it('names only facts that stand in every clause that answers alone, or in one of those that answer together', () => {
    const wrong = rows.flatMap((row) => {
      const texts = row.gold.map(({ file, clause }) => library.byKey.get(keyOf(file, clause))?.clause.text ?? '')
      const holds = (fact: string) =>
        row.need === 'any'
          ? texts.every((text) => factStandsIn(fact, text))
          : texts.some((text) => factStandsIn(fact, text))
      return row.keyFacts.filter((fact) => !holds(fact)).map((fact) => [row.id, fact])
    })
    expect(wrong).toEqual([])
  })
})

describe('the product in quotation', () => {
  it('meets every threshold on the gate half', async () => {
    const record = await runSuites(sample.parts, { suites: allSuites, half: 'gate', thresholds: true })
    const missed = record.checks.filter(({ met }) => met !== true).map(({ metric }) => metric)
    expect(missed, reportTable(record).join('\n')).toEqual([])
  })
})
