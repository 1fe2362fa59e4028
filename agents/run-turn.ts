import type { AuditLog } from '../governance/audit-log.ts'
import type { Moderator } from '../governance/moderate-request.ts'
import { type FinishedTurn, queueTurn } from '../governance/queue-turn.ts'
import type { Reranker } from '../knowledge/embedding/open-reranker.ts'
import type { Semantics } from '../knowledge/embedding/open-semantics.ts'
import { visibleText } from '../knowledge/visible-text.ts'
import { AppError } from '../storage/app-error.ts'
import type { Clock } from '../storage/clock.ts'
import type { Connection, Database } from '../storage/database.ts'
import { answerQuestion, type Outcome, type Question, type SearchAids } from './answer-question.ts'
import type { ModelConnection } from './model-connection.ts'
import type { modelPace } from './model-pace.ts'
import type { TurnEvent } from './turn-event.ts'
import { recordLearned } from './tutor/learned.ts'

export type TurnParts = {
  database: Database
  audit: AuditLog
  model: ModelConnection | null
  /** Search by meaning, where an embedder is connected. */
  semantics?: Semantics | null
  /** Orders what a search found, where a reranker is connected. */
  reranker?: Reranker | null
  /** What a connected model does for the search; both when left out. */
  aids?: SearchAids | undefined
  /** Judges after the code what it lets pass, where one is connected. */
  moderator?: Moderator | null
  pace?: typeof modelPace
  clock: Clock
}

export type Turn = Question & {
  actorId: string
  agent: string
  /** The id under which `save` stores the answer, so that the committee finds it. */
  answerId?: string
  /** Stores the answer in the transaction that writes the audit row, so that neither can be without the other. */
  save?: (transaction: Connection, text: string, answer: Outcome['answer']) => Promise<void>
}

/**
 * Runs one turn under the audit log: the opening is written before anything is answered, the outcome before the end is
 * told. A turn that can't be written to the log ends in `turn-error`.
 */
export async function* runTurn(parts: TurnParts, turn: Turn): AsyncGenerator<TurnEvent> {
  const entry = { actorId: turn.actorId, role: turn.role, subjectId: turn.turnId }
  try {
    await parts.audit.append({ ...entry, act: 'turn-open', detail: { agent: turn.agent } })
    const { model, semantics = null, reranker = null } = parts
    const answering = {
      read: parts.database.read,
      model,
      semantics,
      reranker,
      aids: parts.aids,
      moderator: parts.moderator ?? null,
      ...(parts.pace ? { pace: parts.pace } : {}),
    }
    const outcome = yield* answerQuestion(answering, { ...turn, text: visibleText(turn.text) })
    await parts.database.write(async (transaction) => {
      await parts.audit.append({ ...entry, act: 'turn', detail: auditDetail(turn, outcome) }, transaction)
      await queueTurn(transaction, finishedTurn(turn, outcome), parts.clock)
      const { learned } = outcome
      if (turn.learnerId && learned) await recordLearned(transaction, turn.learnerId, learned, parts.clock())
      await turn.save?.(transaction, outcome.text, outcome.answer)
    })
    yield { type: 'turn-end', text: outcome.text, answer: outcome.answer }
  } catch (error) {
    yield turnError(error)
  }
}

function auditDetail(turn: Turn, { answer, redactedQuestion, moderation }: Outcome): Record<string, unknown> {
  return {
    agent: turn.agent,
    ...(answer.tutoring ? { mode: answer.tutoring.mode } : {}),
    question: redactedQuestion,
    model: answer.model,
    prompt: answer.prompt,
    sources: answer.citations.map((citation) => citation.clauseId),
    rule: answer.rule,
    ...(moderation === null ? {} : { moderation }),
    flags: answer.flags.map((flag) => flag.kind),
    remarks: remarksOf(answer),
    decision: answer.refused ? `refused:${answer.reason}` : answer.status,
    tookMs: answer.tookMs,
  }
}

function finishedTurn(turn: Turn, { text, answer, urgentRule }: Outcome): FinishedTurn {
  return {
    turnId: turn.turnId,
    question: turn.text,
    answer: text,
    answerId: turn.answerId,
    urgentRule,
    rule: answer.rule,
    remarks: remarksOf(answer),
    roster: turn.knownNames ?? [],
  }
}

/** The rules that an answer bears a remark of. */
const remarksOf = ({ flags }: Outcome['answer']): string[] =>
  flags.flatMap(({ kind, detail }) => (kind === 'rule' && detail !== undefined ? [detail] : []))

function turnError(error: unknown): TurnEvent {
  if (error instanceof AppError) return { type: 'turn-error', code: error.code, message: error.message, cause: error }
  const message = '服务出现故障，这个问题没有得到回答，请稍后重试。'
  return { type: 'turn-error', code: 'storage-unavailable', message, cause: error }
}
