import { existsSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type EvidenceFeatures, evidenceFeatureNames, evidenceFeatures } from '../agents/evidence-features.ts'
import type { EvidenceSource } from '../agents/evidence-model.ts'
import { type SearchOutcome, search } from '../knowledge/search.ts'
import { fillLibrary } from '../knowledge/testing/library.ts'
import type { Database } from '../storage/database.ts'
import { openTemporaryDatabase } from '../storage/temporary-database.ts'
import { loadCases, readRows } from './eval-case.ts'
import { type Example, fitLogistic } from './fit-logistic.ts'
import { halfOf } from './measure/half-of.ts'
import { openSampleParts } from './sample-product.ts'
import { passageSchema, ragRowSchema } from './suite-file/rag-file.ts'

/**
 * Fits the weights by which evidence is judged (agents/evidence-weights.json) on the tuning half of our own cases and,
 * where BASHAN_EVAL_DATA (default ../shared) has them, on sets of questions with passages. Run with
 * `npx tsx evals/calibrate-evidence.ts`; takes some minutes, writes the file and prints what the limits do.
 */
type Case = { set: string; id: string; covered: boolean; features: EvidenceFeatures }

const looked = 10
const penalty = 10
const folds = 5
// Where the limit stands: this share of what is covered is turned away, counted on cases the fit has not seen.
const turnedAway = 0.1
// What each set counts, its covered and its uncovered cases alike.
const importance: Record<EvidenceSource, Record<string, number>> = {
  clauses: { own: 1, 'rgb-zh': 0.2, 'rgb-zh together': 0.2, cmrc2018: 0.2 },
  passages: { 'rgb-zh': 1, 'rgb-zh together': 1, 'rgb-zh-int': 0.25, 'rgb-zh-int together': 0.25, cmrc2018: 0.6 },
}
// The sets whose covered cases the limit is set by.
const limitSets: Record<EvidenceSource, string[]> = { clauses: ['own'], passages: ['rgb-zh', 'rgb-zh together'] }

const cases = [...(await ownCases()), ...(await ragCases())]
const model = Object.fromEntries((['clauses', 'passages'] as const).map((source) => [source, fit(source)] as const))
writeFileSync(new URL('../agents/evidence-weights.json', import.meta.url), `${JSON.stringify(model, null, 2)}\n`)

async function ownCases(): Promise<Case[]> {
  const { parts, remove } = await openSampleParts(null)
  try {
    const rows = [...loadCases('accuracy'), ...loadCases('not-covered')].filter(({ id }) => halfOf(id) === 'tune')
    const found: Case[] = []
    for (const row of rows) {
      found.push(await look(parts.database, { set: 'own', id: row.id, covered: row.gold.length > 0 }, row.question))
    }
    return found
  } finally {
    remove()
  }
}

async function ragCases(): Promise<Case[]> {
  // biome-ignore lint/style/noProcessEnv: run by itself, this script is its own composition root.
  const folder = join(resolve(process.env.BASHAN_EVAL_DATA ?? '../shared'), 'eval-data/knowledge')
  const found: Case[] = []
  for (const set of ['rgb-zh', 'rgb-zh-int', 'cmrc2018']) {
    const path = (name: string) => join(folder, set, `${name}.jsonl`)
    if (!existsSync(path('queries'))) {
      console.log(`skipped: no ${path('queries')}`)
      continue
    }
    const rows = readRows(path('queries'), ragRowSchema)
    const passages = new Map(readRows(path('corpus'), passageSchema).map((passage) => [passage.doc_id, passage]))
    const some = (ids: Iterable<string>) => [...new Set(ids)].flatMap((id) => passages.get(id) ?? [])
    const negatives = rows.flatMap((row) => row.negative_ids)
    if (negatives.length === 0) {
      // No passages without the answer come with it: those with the answer are taken out of what was found.
      await withPassages([...passages.values()], async (database) => {
        for (const row of rows) {
          found.push(await look(database, { set, id: row.id, covered: true }, row.question))
          found.push(await look(database, { set, id: row.id, covered: false }, row.question, new Set(row.doc_ids)))
        }
      })
      continue
    }
    for (const row of rows) {
      for (const [covered, ids] of [
        [true, row.doc_ids],
        [false, row.negative_ids],
      ] as const) {
        await withPassages(some(ids), async (database) => {
          found.push(await look(database, { set, id: row.id, covered }, row.question))
        })
      }
    }
    for (const [covered, ids] of [
      [true, passages.keys()],
      [false, negatives],
    ] as const) {
      await withPassages(some(ids), async (database) => {
        for (const row of rows) {
          found.push(await look(database, { set: `${set} together`, id: row.id, covered }, row.question))
        }
      })
    }
  }
  return found
}

async function withPassages(
  passages: readonly { doc_id: string; title: string; text: string }[],
  use: (database: Database) => Promise<void>,
): Promise<void> {
  const { database, remove } = openTemporaryDatabase()
  try {
    await fillLibrary(
      database,
      passages.map(({ doc_id, title, text }) => ({
        title: title || doc_id,
        edition: doc_id,
        clauses: { [doc_id]: text },
      })),
    )
    await use(database)
  } finally {
    remove()
  }
}

async function look(
  database: Database,
  row: Omit<Case, 'features'>,
  question: string,
  without: ReadonlySet<string> = new Set(),
): Promise<Case> {
  const outcome: SearchOutcome = await search(database.read, question, { access: 'everything', limit: looked * 2 })
  const hits = outcome.hits.filter(({ clause }) => !without.has(clause.label)).slice(0, looked)
  return { ...row, features: evidenceFeatures(question, { ...outcome, hits }) }
}

function fit(source: EvidenceSource) {
  const used = cases.filter(({ set }) => set in importance[source])
  const sizeOf = (set: string, covered: boolean) =>
    used.filter((row) => row.set === set && row.covered === covered).length
  const examples = used.map((row): Example & { row: Case } => ({
    row,
    features: evidenceFeatureNames.map((name) => row.features[name]),
    label: row.covered ? 1 : 0,
    weight: ((importance[source][row.set] ?? 0) * 200) / sizeOf(row.set, row.covered),
  }))
  const foldOf = (id: string) =>
    [...id].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % 9973, 7) % folds
  const unseen = Array.from({ length: folds }, (_, fold) => {
    const fitted = fitLogistic(
      examples.filter(({ row }) => foldOf(row.id) !== fold),
      penalty,
    )
    return examples
      .filter(({ row }) => foldOf(row.id) === fold)
      .map(({ row, features }) => ({ row, probability: apply(fitted, features) }))
  }).flat()
  const covered = unseen.filter(({ row }) => row.covered && limitSets[source].includes(row.set))
  const threshold =
    covered.map(({ probability }) => probability).sort((a, b) => a - b)[Math.floor(covered.length * turnedAway)] ?? 0.5
  for (const set of Object.keys(importance[source])) {
    const share = (wanted: boolean) => {
      const rows = unseen.filter(({ row }) => row.set === set && row.covered === wanted)
      return `${rows.filter(({ probability }) => probability < threshold).length}/${rows.length}`
    }
    console.log(
      `${source} ${set}: turned away ${share(true)} of the covered, ${share(false)} of the others (cross-validated)`,
    )
  }
  const { weights, intercept } = fitLogistic(examples, penalty)
  const round = (value: number) => Math.round(value * 1_000) / 1_000
  return {
    trainedOn: Object.keys(importance[source])
      .map((set) => `${set}: ${sizeOf(set, true)} covered, ${sizeOf(set, false)} not`)
      .join('; '),
    weights: Object.fromEntries(evidenceFeatureNames.map((name, at) => [name, round(weights[at] ?? 0)])),
    intercept: round(intercept),
    threshold: round(threshold),
  }
}

function apply({ weights, intercept }: ReturnType<typeof fitLogistic>, features: readonly number[]): number {
  return 1 / (1 + Math.exp(-features.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), intercept)))
}
