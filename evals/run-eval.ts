import { join } from 'node:path'
import type { TurnParts } from '../agents/run-turn.ts'
import { openAuditLog } from '../governance/audit-log.ts'
import type { RuledCase } from '../governance/eval-cases.ts'
import { systemClock } from '../storage/clock.ts'
import { openTemporaryDatabase } from '../storage/temporary-database.ts'
import { cachedModel } from './cached-model.ts'
import { openLibrary } from './library.ts'
import { type MutationResult, runMutations } from './mutations.ts'
import { type Peer, type PeerRecord, plainDocuments, scorePeer } from './peer.ts'
import type { RunRecord } from './run-record.ts'
import { defaultSeed, runSuites } from './run-suites.ts'
import { openSampleParts } from './sample-product.ts'
import { clauseFileSuite } from './suite-file/clause-file.ts'
import { ethicsFileSuite } from './suite-file/ethics-file.ts'
import { fillFromCorpus, ragFileSuite } from './suite-file/rag-file.ts'
import { allSuites } from './suites/all-suites.ts'
import { schoolRulingsSuite } from './suites/school-rulings.ts'
import type { HalfChoice, Suite } from './suites/suite.ts'

const suiteFileKinds = ['clause', 'ethics', 'rag'] as const
export type SuiteFile = { path: string; kind: (typeof suiteFileKinds)[number] }

export type Progress = (what: string) => void

/** The names that `evalSample` knows. */
export const suiteNames: readonly string[] = [...allSuites.map((suite) => suite.name), 'rulings']

export type SampleRun = {
  half: HalfChoice
  seed?: string
  model: TurnParts['model']
  aids?: TurnParts['aids']
  /** What this school's committee ruled and approved as cases. */
  rulings?: readonly RuledCase[]
  /** Where replies of the model and finished suites are kept, so that a run that was stopped goes on; nowhere without it. */
  keepIn?: string | undefined
  /** Other ways to answer the same questions, to be measured beside. */
  peers?: (parts: TurnParts, documents: ReturnType<typeof plainDocuments>) => Promise<Peer[]>
  onProgress: Progress
}

/** Runs suites of the sample corpus, all without a name, and the peers over the same corpus. */
export async function evalSample(
  names: readonly string[],
  run: SampleRun,
): Promise<{ record: RunRecord; peers: PeerRecord[] }> {
  const { half, seed = defaultSeed, keepIn, rulings = [], onProgress } = run
  const own = rulings.length > 0 ? [...allSuites, schoolRulingsSuite(rulings)] : allSuites
  const suites = own.filter((suite) => names.length === 0 || names.includes(suite.name))
  const cached = run.model && keepIn ? cachedModel(run.model, { folder: join(keepIn, 'replies'), seed }) : null
  const { parts, remove } = await openSampleParts(cached?.connection ?? run.model)
  try {
    // First, since what they need may fail, and what they had embedded by then is kept.
    const peers: PeerRecord[] = []
    const library = await openLibrary(parts.database.read)
    for (const peer of (await run.peers?.(parts, plainDocuments(library))) ?? []) {
      onProgress(peer.name)
      peers.push(await scorePeer(library, peer, half))
    }
    const record = await runSuites(
      { ...parts, aids: run.aids },
      {
        suites,
        half,
        seed,
        thresholds: true,
        ...(cached ? { modelCalls: cached.calls } : {}),
        unfinishedFolder: keepIn,
        onSuite: ({ title }) => onProgress(title),
      },
    )
    return { record, peers }
  } finally {
    remove()
  }
}

/** Runs a file of questions; `stored` is the product with the documents that a clause file asks about. */
export async function evalFile(
  file: SuiteFile,
  options: { half: HalfChoice; stored: TurnParts; aids?: TurnParts['aids']; onProgress: Progress },
): Promise<RunRecord> {
  const run = (parts: TurnParts, suite: Suite) =>
    runSuites(parts, {
      suites: [suite],
      half: options.half,
      thresholds: false,
      onSuite: ({ title }) => options.onProgress(title),
    })
  const { database, remove } = openTemporaryDatabase()
  try {
    // The log of an evaluation is no record of the school's: it goes with the temporary database.
    const audit = openAuditLog(database, systemClock)
    const { model, semantics = null, reranker = null } = options.stored
    const own = { database, audit, model, reranker, aids: options.aids, clock: systemClock }
    if (file.kind === 'clause')
      return await run(readingFrom(options.stored, { ...own, semantics }), clauseFileSuite(file.path))
    if (file.kind === 'ethics') return await run(own, ethicsFileSuite(file.path))
    await fillFromCorpus(database, file.path)
    return await run(own, ragFileSuite(file.path))
  } finally {
    remove()
  }
}

/** Breaks the product over the sample corpus in every known way. */
export async function evalMutations(onProgress: Progress): Promise<MutationResult[]> {
  const { parts, remove } = await openSampleParts(null)
  try {
    return await runMutations(parts, onProgress)
  } finally {
    remove()
  }
}

/** The product that reads what is stored and writes elsewhere. */
const readingFrom = (stored: TurnParts, own: TurnParts): TurnParts => ({
  ...own,
  database: { ...own.database, read: stored.database.read },
})
