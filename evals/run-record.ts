import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { tutorPromptReference } from '../agents/compose-with-model.ts'
import { expandPromptReference } from '../agents/expand-query.ts'
import { rewritePromptReference } from '../agents/rewrite-question.ts'
import type { TurnParts } from '../agents/run-turn.ts'
import { documents } from '../knowledge/schema.ts'
import type { ModelCalls } from './cached-model.ts'
import type { CaseOutcome, Curve, Figure } from './measure/case-outcome.ts'
import type { Check } from './measure/check-thresholds.ts'
import type { Rate } from './measure/rates-of.ts'

export type SuiteRecord = {
  name: string
  title: string
  tookMs: number
  rates: Rate[]
  outcomes: CaseOutcome[]
  curve?: Curve
  figures?: Figure[]
  /** Why nothing was measured. */
  notRun?: string
}

/** One run, with all that is needed to tell why another run came out otherwise. */
export type RunRecord = {
  startedAt: string
  tookMs: number
  /** Null outside a git work tree. */
  commit: string | null
  /** True when the work tree differs from the commit. */
  changed: boolean | null
  /** SHA-256 over the contents of all documents. */
  corpusHash: string
  model: string
  /** The prompts in use, each as `id@version#hash`; null when no model is connected. */
  prompt: string | null
  half: string
  /** What random choices of the suites, such as which quiz items are drawn, start from. */
  seed: string
  /** What was asked of the model; null in quotation. */
  modelCalls: ModelCalls | null
  suites: SuiteRecord[]
  checks: Check[]
}

/** What a run was made with. */
export async function describeRun(parts: TurnParts) {
  const commit = git('rev-parse', 'HEAD')
  const status = git('status', '--porcelain', '--untracked-files=no')
  return {
    commit,
    changed: status === null ? null : status !== '',
    corpusHash: await hashCorpus(parts),
    model: parts.model?.name ?? 'quotation',
    prompt: parts.model ? promptReferences(parts).join(' ') : null,
  }
}

/** The prompts that this run may have used. */
function promptReferences({ aids = { rewrite: true, expand: true } }: TurnParts): string[] {
  return [
    tutorPromptReference,
    ...(aids.rewrite ? [rewritePromptReference] : []),
    ...(aids.expand ? [expandPromptReference] : []),
  ]
}

async function hashCorpus({ database }: TurnParts): Promise<string> {
  const rows = await database.read.select({ hash: documents.contentSha256 }).from(documents)
  const hashes = rows.map((row) => row.hash).sort()
  return createHash('sha256').update(hashes.join('\n')).digest('hex')
}

/** A hash of what the work tree has beside its commit; null outside a work tree. */
export function hashChanges(): string | null {
  const changes = git('diff', 'HEAD')
  return changes === null ? null : createHash('sha256').update(changes).digest('hex')
}

function git(...args: string[]): string | null {
  try {
    return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    // No git, or no work tree: an installed copy says so by null.
    return null
  }
}
