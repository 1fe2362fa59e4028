import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { caseSets, loadCases } from './eval-case.ts'
import { keyOf, type Library, openLibrary } from './library.ts'
import { compareRuns } from './measure/compare-runs.ts'
import { factStandsIn } from './measure/fact-stands-in.ts'
import { readRun } from './read-run.ts'
import { comparisonLine } from './report/comparison-section.ts'
import { reportTable } from './report/table.ts'
import type { RunRecord } from './run-record.ts'
import { runSuites } from './run-suites.ts'
import { openSampleParts } from './sample-product.ts'
import { allSuites } from './suites/all-suites.ts'

// A run takes about a minute on an idle machine.
const patienceMs = 900_000

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
  let record: RunRecord
  const runGate = () => runSuites(sample.parts, { suites: allSuites, half: 'gate', thresholds: true })
  beforeAll(async () => {
    record = await runGate()
  }, patienceMs)

  it('meets every threshold on the gate half', () => {
    const missed = record.checks.filter(({ met }) => met !== true).map(({ metric }) => metric)
    expect(missed, reportTable(record).join('\n')).toEqual([])
  })

  it('is in no score worse than the baseline beyond chance', async () => {
    const baseline = await readRun(new URL('./baseline.json', import.meta.url))
    const worse = compareRuns(baseline.suites, record.suites).filter(({ verdict }) => verdict === 'worse')
    expect(worse.map(comparisonLine)).toEqual([])
  })

  it(
    'comes to the same scores when it is run again',
    async () => {
      const again = await runGate()
      const scoresOf = ({ suites }: RunRecord) =>
        suites.map(({ name, outcomes }) => [name, outcomes.map(({ id, scores }) => [id, scores])])
      expect(scoresOf(again)).toEqual(scoresOf(record))
    },
    patienceMs,
  )
})
