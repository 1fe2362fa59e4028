import { type ActiveLock, explainLock } from '../governance/assessment-lock.ts'
import { queueTurn } from '../governance/queue-turn.ts'
import { redact } from '../governance/redact.ts'
import { screenOutput } from '../governance/screen-output.ts'
import { visibleText } from '../knowledge/visible-text.ts'
import type { Connection } from '../storage/database.ts'
import { newId } from '../storage/new-id.ts'
import type { TurnParts } from './run-turn.ts'
import { screenQuestion } from './screen-question.ts'

/** Work that an agent does for a person beside a conversation: a lesson plan's section, a quiz, an interview's answer. */
export type GuardedTask<T> = {
  actorId: string
  role: string
  agent: string
  /** What the person wrote of their own, to be screened; empty where they only chose from lists. */
  written: string
  /** What was written answers a question of ours, such as an interviewer's, rather than asks for something. */
  reply?: boolean
  /** The assessment locks that hold for the person; a lock on all material closes every agent. */
  locks: readonly ActiveLock[]
  knownNames?: readonly string[]
  signal: AbortSignal
  /** Does the work. `redacted` is what was written without personal data: the only form that may reach a model. */
  work: (redacted: string) => Promise<Work<T>>
  /** Stores the result in the transaction that writes the audit row, so that neither can be without the other. */
  save?: (transaction: Connection, result: T) => Promise<void>
}

export type Work<T> = {
  result: T
  /** The words that were made, for the committee's sample. */
  text: string
  clauseIds: readonly string[]
  /** As in an answer's record: "quotation" where code wrote it. */
  model: string
  prompt: string | null
}

/** What came of it: done, or declined by a rule with the words to show. */
export type TaskOutcome<T> = { taskId: string } & (
  | { done: true; result: T }
  | { done: false; rule: string; reply: string }
)

/**
 * Runs a piece of work under the same checks and the same log as a turn: what was written is screened first, the opening
 * and the outcome are audit rows, and a rule that is met goes before the committee. Throws what the work throws, after the
 * log says that it failed.
 */
export async function guardedTask<T>(parts: TurnParts, task: GuardedTask<T>): Promise<TaskOutcome<T>> {
  const started = performance.now()
  const taskId = newId()
  const { actorId, role, agent, signal } = task
  const entry = { actorId, role, subjectId: taskId }
  const written = visibleText(task.written)
  const redacted = redact(written, { roster: task.knownNames ?? [] }).text
  await parts.audit.append({ ...entry, act: 'turn-open', detail: { agent } })

  async function close(end: {
    decision: string
    answer: string
    rule?: string | null
    urgent?: boolean
    work?: Work<T>
  }): Promise<void> {
    const { decision, rule = null, work } = end
    const detail = {
      agent,
      question: redacted,
      model: work?.model ?? 'quotation',
      prompt: work?.prompt ?? null,
      sources: work?.clauseIds ?? [],
      rule,
      flags: [],
      remarks: [],
      decision,
      tookMs: Math.round(performance.now() - started),
    }
    await parts.database.write(async (transaction) => {
      await parts.audit.append({ ...entry, act: 'turn', detail }, transaction)
      const finished = {
        turnId: taskId,
        question: written,
        answer: end.answer,
        answerId: undefined,
        urgentRule: end.urgent ? rule : null,
        rule,
        remarks: [],
        roster: task.knownNames ?? [],
      }
      await queueTurn(transaction, finished, parts.clock)
      if (work) await task.save?.(transaction, work.result)
    })
  }

  const lock = task.locks.find(({ material }) => material === 'all')
  if (lock) {
    const reply = explainLock(lock)
    await close({ decision: 'refused:rule', answer: reply, rule: 'R-INT-3' })
    return { taskId, done: false, rule: 'R-INT-3', reply }
  }
  if (written.trim() !== '') {
    const asked = { text: written, redacted, role, history: [], reply: task.reply ?? false, signal }
    const { decision } = await screenQuestion(parts.moderator ?? null, asked)
    if (decision.action === 'refuse') {
      const { ruleId: rule, reply, urgent } = decision
      await close({ decision: 'refused:rule', answer: reply, rule, urgent })
      return { taskId, done: false, rule, reply }
    }
  }
  let work: Work<T>
  try {
    work = await task.work(redacted)
  } catch (error) {
    await close({ decision: 'failed', answer: '' })
    throw error
  }
  await close({ decision: 'done', answer: work.text, work })
  return { taskId, done: true, result: work.result }
}

/** What a model wrote, fit to be shown: null when it holds what the rules keep from readers. */
export function fitToShow(text: string, sources: readonly string[]): string | null {
  const { text: screened, removed } = screenOutput(text, { sources })
  return removed.length > 0 ? null : screened
}
