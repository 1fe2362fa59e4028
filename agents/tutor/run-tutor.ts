import type { SearchHit } from '../../knowledge/search.ts'
import { suggestFirstQuestions } from '../suggest-questions.ts'
import type { TurnEvent } from '../turn-event.ts'
import { gradePractise, startPractise } from './practise.ts'
import { checkSteps } from './procedure-turn.ts'
import { goOnReview, startReview } from './review.ts'
import { goOnSocratic, startSocratic } from './socratic.ts'
import { saidOnly, type TutorResult, type TutorTurn } from './tutor-turn.ts'
import type { TutorState } from './tutoring.ts'

const suggestedTopics = 3

/** One turn in a mode other than explaining: goes on with the exchange, or begins one. Code decides every step. */
export async function* runTutor(turn: TutorTurn): AsyncGenerator<TurnEvent, TutorResult> {
  const { plan, state } = turn
  if (plan.mode === 'procedure') return yield* checkSteps(turn, state?.kind === 'procedure' ? state : null)
  if (plan.act !== 'new' && state && state.kind !== 'procedure') return yield* goOn(turn, state)
  const hits = plan.topic === '' ? await withoutTopic(turn) : await turn.find(plan.topic)
  if (plan.mode === 'review') return yield* startReview(turn, plan.topic, hits)
  if (hits.length === 0) {
    if (plan.topic !== '') return { ...saidOnly(), noEvidence: true }
    yield turn.draft.append(
      plan.mode === 'practise'
        ? '想练哪方面？说一个话题，例如“考考我洁净区的压差”。'
        : '好，我来问，你来想。你想弄懂哪个问题？',
    )
    const day = turn.question.turnId
    const questions = await suggestFirstQuestions(turn.read, turn.question.access, day, suggestedTopics)
    return saidOnly(plan.mode === 'practise' ? questions.map((one) => `考考我：${one}`) : questions)
  }
  const topic = plan.topic || (hits[0] ? `${hits[0].document.title} ${hits[0].clause.label}` : '')
  if (plan.mode === 'practise') return yield* startPractise(turn, topic, hits, [])
  return yield* startSocratic(turn, topic, hits)
}

async function* goOn(
  turn: TutorTurn,
  state: Exclude<TutorState, { kind: 'procedure' }>,
): AsyncGenerator<TurnEvent, TutorResult> {
  const clauseId = state.kind === 'socratic' ? state.clauseId : (state.item.sources[0]?.clauseId ?? '')
  const hit = await turn.open(clauseId)
  if (!hit) {
    yield turn.draft.append('这一题依据的条款现在看不到了（资料已更换或暂时关闭），请换一个问题。')
    return saidOnly()
  }
  if (state.kind === 'socratic') return yield* goOnSocratic(turn, state, hit)
  if (state.review) return yield* goOnReview(turn, state, hit)
  if (turn.plan.act === 'next' || state.answered) {
    return yield* startPractise(turn, state.topic, await turn.find(state.topic), state.before)
  }
  return yield* gradePractise(turn, state, hit)
}

/** What a message that names no subject is about: the exchange before it, else what comes next for the learner. */
async function withoutTopic(turn: TutorTurn): Promise<SearchHit[]> {
  const before = await opened(turn, turn.before)
  const next = turn.plan.mode === 'review' ? [] : (turn.question.learner?.nextClauseIds ?? [])
  return before.length > 0 ? before : await opened(turn, next)
}

async function opened(turn: TutorTurn, ids: readonly string[]): Promise<SearchHit[]> {
  const hits = await Promise.all(ids.map((id) => turn.open(id)))
  return hits.flatMap((hit) => hit ?? [])
}
