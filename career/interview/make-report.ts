import {
  type InterviewPlan,
  type InterviewReport,
  type Practice,
  type QuotedClause,
  type ReportQuestion,
  sourceKey,
  type TranscriptTurn,
} from './interview.ts'
import type { InterviewQuestion } from './interview-question.ts'
import { dimensions, type ProposedPoint } from './score-answer.ts'
import { type Reply, type RoundScore, scoreReplies } from './score-replies.ts'
import type { StarElement } from './star-elements.ts'

/** What was said in a round, with what each reply followed. */
export function repliesOf(transcript: readonly TranscriptTurn[], round: number): Reply[] {
  return transcript
    .filter((turn) => turn.who === 'person' && turn.round === round)
    .map(({ text, followUp }) => ({ text, followUp }))
}

const practiceAtMost = 3
const strengthsAtMost = 3

/** The report of an interview, computed from its plan and transcript; `proposed` are a model's points by round. */
export function makeReport(
  { plan, transcript }: { plan: InterviewPlan; transcript: readonly TranscriptTurn[] },
  { proposed = [], model = 'quotation' }: { proposed?: readonly (readonly ProposedPoint[])[]; model?: string } = {},
): InterviewReport {
  const rounds = plan.questions.map((question, round) => {
    const replies = repliesOf(transcript, round)
    return { question, score: replies.length === 0 ? null : scoreReplies(question, replies, proposed[round]) }
  })
  const scored = rounds.flatMap(({ question, score }) => (score === null ? [] : [{ question, score }]))
  const source = (of: { clause: InterviewQuestion['points'][number]['clause'] }): QuotedClause | null =>
    plan.sources[sourceKey(of) ?? ''] ?? null
  return {
    total: mean(scored.map(({ score }) => score.total)),
    dimensions: Object.fromEntries(
      dimensions.map((name) => [name, mean(scored.flatMap(({ score }) => score.dimensions[name] ?? []))]),
    ) as InterviewReport['dimensions'],
    questions: rounds.map(({ question, score }) => reportQuestion(question, score, source)),
    strengths: strengthsOf(scored),
    practise: practiceOf(scored, source),
    model,
  }
}

type Scored = { question: InterviewQuestion; score: RoundScore }
type SourceOf = (of: { clause: InterviewQuestion['points'][number]['clause'] }) => QuotedClause | null

function reportQuestion(question: InterviewQuestion, score: RoundScore | null, source: SourceOf): ReportQuestion {
  return {
    id: question.id,
    kind: question.kind,
    question: question.question,
    total: score?.total ?? null,
    points: question.points.map((point, at) => {
      const made = score?.points[at]
      return {
        point: point.point,
        marks: point.marks,
        made: made?.made ?? 0,
        quote: made?.quote ?? null,
        byModel: made?.byModel ?? false,
        critical: point.critical,
        source: source(point),
      }
    }),
    wrong: (score?.wrong ?? []).map(({ claim, quote }) => ({
      why: claim.why,
      quote,
      withdrawn: score?.withdrawn ?? false,
      source: source(claim),
    })),
    star: question.kind === 'behavioural' ? (score?.star ?? null) : null,
    held: score?.held ?? [],
    outline: outlineOf(question),
  }
}

/** What a full answer says, in its order; an experience is told in four steps around its points. */
function outlineOf({ kind, points }: InterviewQuestion): string[] {
  const wanted = points.map(({ point }) => point)
  if (kind !== 'behavioural') return wanted
  return [
    '情境：什么时候、在哪里',
    '任务：当时要做成什么',
    ...wanted.map((point) => `行动：${point}`),
    '结果：后来怎样，学到什么',
  ]
}

function strengthsOf(scored: readonly Scored[]): InterviewReport['strengths'] {
  const made = scored.flatMap(({ question, score }) =>
    score.points.flatMap(({ point, made: share, quote }) =>
      share === 1 && quote !== null ? [{ point, quote, questionId: question.id, total: score.total }] : [],
    ),
  )
  const ranked = made.toSorted(
    (one, other) =>
      Number(other.point.critical) - Number(one.point.critical) ||
      other.point.marks - one.point.marks ||
      other.total - one.total,
  )
  return oneEach(ranked, ({ questionId }) => questionId)
    .slice(0, strengthsAtMost)
    .map(({ point, quote, questionId }) => ({ what: point.point, quote, questionId }))
}

function practiceOf(scored: readonly Scored[], source: SourceOf): Practice[] {
  const wrong = scored.flatMap(({ question, score }) =>
    score.wrong.map(({ claim, quote }) => ({
      what: claim.why,
      why: `你说“${quote}”`,
      questionId: question.id,
      source: source(claim),
      weight: claim.critical ? 100 : 50,
    })),
  )
  const missing = scored.flatMap(({ question, score }) =>
    score.points.flatMap(({ point, made }) =>
      made === 1
        ? []
        : [
            {
              what: point.point,
              why: made === 0.5 ? '说到了一半' : '没有说到',
              questionId: question.id,
              source: source(point),
              weight: point.marks * (1 - made) + (point.critical ? 10 : 0),
            },
          ],
    ),
  )
  const untold = scored.flatMap(({ question, score }) =>
    question.kind !== 'behavioural'
      ? []
      : (['situation', 'task', 'action', 'result'] as const).flatMap((element) =>
          score.star[element] === null
            ? [{ what: starAdvice[element], why: '讲经历时没有说到', questionId: question.id, source: null, weight: 3 }]
            : [],
        ),
  )
  const ranked = [...wrong, ...missing, ...untold].toSorted((one, other) => other.weight - one.weight)
  return oneEach(ranked, ({ questionId }) => questionId)
    .slice(0, practiceAtMost)
    .map(({ weight: _weight, ...practice }) => practice)
}

const starAdvice: Record<StarElement, string> = {
  situation: '先用一句话交代什么时候、在哪里',
  task: '说清当时要做成什么',
  action: '说“我”自己做了哪几步',
  result: '说结果，最好有数字，再说学到什么',
}

/** The best of each question first, then the rest: three things from three questions tell more than three from one. */
function oneEach<T>(ranked: readonly T[], group: (thing: T) => string): T[] {
  const first = ranked.filter((thing, at) => ranked.findIndex((other) => group(other) === group(thing)) === at)
  return [...first, ...ranked.filter((thing) => !first.includes(thing))]
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : Math.round((values.reduce((a, b) => a + b, 0) / values.length) * 100) / 100
}
