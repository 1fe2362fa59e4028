import { chooseFollowUp, type FollowUp } from '../../career/interview/choose-follow-up.ts'
import type { InterviewReport, TranscriptTurn } from '../../career/interview/interview.ts'
import { makeReport, repliesOf } from '../../career/interview/make-report.ts'
import type { ProposedPoint } from '../../career/interview/score-answer.ts'
import type { ActiveLock } from '../../governance/assessment-lock.ts'
import { redact } from '../../governance/redact.ts'
import { AppError } from '../../storage/app-error.ts'
import { guardedTask, type Work } from '../guarded-task.ts'
import type { ModelConnection } from '../model-connection.ts'
import { modelPace } from '../model-pace.ts'
import type { TurnParts } from '../run-turn.ts'
import { changeInterview, openQuestion, type StoredInterview } from './interviews.ts'
import { pointsPromptReference, proposePoints } from './propose-points.ts'
import { recordInterviewEvidence } from './record-interview-evidence.ts'
import { followUpPromptReference, wordFollowUp } from './word-follow-up.ts'

export type InterviewActor = {
  id: string
  role: string
  locks: readonly ActiveLock[]
  knownNames: readonly string[]
  model: ModelConnection | null
  signal: AbortSignal
}

/** What came of an answer: stored, or declined by a rule with words to show; a crisis pauses the interview. */
export type AnswerOutcome = { stored: true } | { stored: false; rule: string; reply: string; paused: boolean }

type Next = { transcript: TranscriptTurn[]; report: InterviewReport | null }

/** Takes an answer to the question that waits, and asks on: a follow-up, the next question, or the report after the last. */
export async function answerInterview(
  parts: TurnParts,
  { interview, text, actor }: { interview: StoredInterview; text: string; actor: InterviewActor },
): Promise<AnswerOutcome> {
  const waiting = openQuestion(interview)
  if (interview.status !== 'running' || !waiting) {
    throw new AppError('conflict', '面试没有在进行：已暂停的请先继续，已结束的请看报告。')
  }
  const now = parts.clock()
  const said: TranscriptTurn = {
    who: 'person',
    text,
    at: now.toISOString(),
    round: waiting.round,
    followUp: waiting.followUp,
  }
  const transcript = [...interview.transcript, said]
  const outcome = await guardedTask<Next>(parts, {
    actorId: actor.id,
    role: actor.role,
    agent: 'interviewer',
    written: text,
    reply: true,
    locks: actor.locks,
    knownNames: actor.knownNames,
    signal: actor.signal,
    work: () => askOn(parts, interview, { transcript, round: waiting.round, actor }),
    async save(transaction, { transcript: after, report }) {
      await changeInterview(
        transaction,
        interview,
        { transcript: after, ...(report ? { status: 'finished', report } : {}) },
        now,
      )
      if (report) await recordInterviewEvidence(transaction, { ...interview, transcript: after }, report, now)
    },
  })
  if (outcome.done) return { stored: true }
  const paused = outcome.rule.startsWith('R-CRISIS')
  if (paused) {
    await parts.database.write((transaction) => changeInterview(transaction, interview, { status: 'paused' }, now))
  }
  return { stored: false, rule: outcome.rule, reply: outcome.reply, paused }
}

/** Ends an interview before its last question; what was never asked is not scored. */
export async function finishInterview(
  parts: TurnParts,
  interview: StoredInterview,
  actor: InterviewActor,
): Promise<void> {
  if (interview.status === 'finished') return
  const now = parts.clock()
  const { transcript } = interview
  await guardedTask<Next>(parts, {
    actorId: actor.id,
    role: actor.role,
    agent: 'interviewer',
    written: '',
    // Ending is no use of material: a lock must not keep anybody in an interview.
    locks: [],
    signal: actor.signal,
    work: () => close(interview, transcript, actor),
    async save(transaction, { report }) {
      if (!report) return
      await changeInterview(transaction, interview, { status: 'finished', report }, now)
      await recordInterviewEvidence(transaction, interview, report, now)
    },
  })
}

async function askOn(
  parts: TurnParts,
  interview: StoredInterview,
  { transcript, round, actor }: { transcript: TranscriptTurn[]; round: number; actor: InterviewActor },
): Promise<Work<Next>> {
  const question = interview.plan.questions[round]
  const followUp = question ? chooseFollowUp(question, repliesOf(transcript, round)) : null
  if (question && followUp) return await askFollowUp(parts, { question, followUp, transcript, round, actor })
  const next = interview.plan.questions[round + 1]
  if (!next) return await close(interview, transcript, actor)
  const asked = [...transcript, ask(parts, { text: next.question, round: round + 1, followUp: null })]
  return { result: { transcript: asked, report: null }, text: next.question, ...byCode }
}

type FollowUpTask = {
  question: StoredInterview['plan']['questions'][number]
  followUp: FollowUp
  transcript: TranscriptTurn[]
  round: number
  actor: InterviewActor
}

async function askFollowUp(parts: TurnParts, task: FollowUpTask): Promise<Work<Next>> {
  const { question, followUp, transcript, round, actor } = task
  const answer = withoutNames(saidIn(transcript, round), actor)
  const worded =
    actor.model === null
      ? null
      : await wordFollowUp(
          { question, answer, followUp },
          { model: actor.model, pace: parts.pace ?? modelPace, signal: actor.signal },
        )
  const text = worded ?? followUp.question
  const asked = [...transcript, ask(parts, { text, round, followUp: followUp.reason })]
  const wrote =
    worded === null || actor.model === null
      ? byCode
      : { clauseIds: [], model: actor.model.name, prompt: followUpPromptReference }
  return { result: { transcript: asked, report: null }, text, ...wrote }
}

const byCode = { clauseIds: [], model: 'quotation', prompt: null }

function ask({ clock }: TurnParts, turn: Pick<TranscriptTurn, 'text' | 'round' | 'followUp'>): TranscriptTurn {
  return { who: 'interviewer', at: clock().toISOString(), ...turn }
}

async function close(
  interview: StoredInterview,
  transcript: TranscriptTurn[],
  actor: InterviewActor,
): Promise<Work<Next>> {
  const proposed: ProposedPoint[][] = []
  for (const [round, question] of interview.plan.questions.entries()) {
    const answer = withoutNames(saidIn(transcript, round), actor)
    const { model, signal } = actor
    proposed.push(model === null || answer === '' ? [] : await proposePoints(question, answer, { model, signal }))
  }
  const model = proposed.some((points) => points.length > 0) ? (actor.model?.name ?? 'quotation') : 'quotation'
  const report = makeReport({ plan: interview.plan, transcript }, { proposed, model })
  const clauseIds = report.practise.flatMap(({ source }) => source?.clauseId ?? [])
  const text = report.practise.map(({ what }) => what).join('\n')
  const prompt = model === 'quotation' ? null : pointsPromptReference
  return { result: { transcript, report }, text, clauseIds, model, prompt }
}

const saidIn = (transcript: readonly TranscriptTurn[], round: number): string =>
  repliesOf(transcript, round)
    .map(({ text }) => text)
    .join('\n')

const withoutNames = (text: string, { knownNames }: InterviewActor): string => redact(text, { roster: knownNames }).text
