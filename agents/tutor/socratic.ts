import { clauseHeading } from '../../knowledge/clause-heading.ts'
import type { SearchHit } from '../../knowledge/search.ts'
import { newId } from '../../storage/new-id.ts'
import { escapeMarkdown } from '../escape-markdown.ts'
import type { TurnEvent } from '../turn-event.ts'
import { judgeTry } from './judge-try.ts'
import { leadingQuestion } from './leading-question.ts'
import { socraticHint } from './socratic-hint.ts'
import { socraticSteps } from './socratic-steps.ts'
import { saidOnly, type TutorResult, type TutorTurn } from './tutor-turn.ts'
import type { SocraticStep, TutorCard, TutorState } from './tutoring.ts'

type State = Extract<TutorState, { kind: 'socratic' }>
type Outcome = Extract<TutorCard, { kind: 'socratic' }>['outcome']

/** After so many honest tries, or so many times of not knowing, the learner is told. */
const triesBeforeTelling = 3
const hintsAtMost = 3

/** Begins: asks the first leading question about what answers the topic, and tells nothing yet. */
export async function* startSocratic(
  turn: TutorTurn,
  topic: string,
  hits: readonly SearchHit[],
): AsyncGenerator<TurnEvent, TutorResult> {
  const found = hits.map((hit) => ({ hit, steps: socraticSteps(topic, hit) })).find(({ steps }) => steps.length > 0)
  if (!found) {
    yield turn.draft.append('这个问题的条款里没有适合一步步推想的内容，换成“讲解”方式问一次，或者换一个更具体的问题。')
    return saidOnly()
  }
  const { hit, steps } = found
  const [first] = steps
  const asked = first && (await leadingQuestion(turn.line, topic, first))
  const ask = asked ?? first?.ask ?? ''
  yield turn.draft.append(`${ask}\n\n试着答一答，错了没关系。要帮忙就说“提示”。`)
  const state: State = {
    kind: 'socratic',
    topic,
    clauseId: hit.clause.id,
    documentId: hit.document.id,
    clause: hit.clause.label,
    steps,
    at: 0,
    hints: 0,
    tries: 0,
    unknown: 0,
    said: '',
    allHints: 0,
    cardId: newId(),
    told: 0,
  }
  return { ...saidOnly(), card: cardOf(state, 'asked'), state, byModel: asked !== null }
}

/** Goes on by what the message is: a hint for who asks or does not know, the answer for who has tried, else a judged try. */
export async function* goOnSocratic(
  turn: TutorTurn,
  state: State,
  hit: SearchHit,
): AsyncGenerator<TurnEvent, TutorResult> {
  const step = state.steps[state.at]
  if (!step) return saidOnly()
  const { act } = turn.plan
  if (act === 'stop') {
    yield turn.draft.append('好，先到这里。想接着学，就把问题再问一次。')
    return saidOnly()
  }
  if (act === 'aside') {
    yield turn.draft.append('不急，缓一缓。刚才那一问，先说一个词也行；没有头绪就说“提示”。')
    return { ...saidOnly(), card: cardOf(state, 'asked'), state }
  }
  const tired = act === 'unknown' && state.unknown + 1 >= triesBeforeTelling
  if (tired || (act === 'tell' && (state.tries > 0 || state.hints >= hintsAtMost))) {
    return yield* finishStep(turn, { ...state, told: state.told + 1 }, step, hit, '好，我们一起看原文。', 'told')
  }
  if (act === 'hint' || act === 'unknown' || act === 'tell') {
    const level = Math.min(state.hints + 1, hintsAtMost)
    const next = {
      ...state,
      hints: level,
      allHints: Math.max(state.allHints, level),
      unknown: state.unknown + (act === 'unknown' ? 1 : 0),
    }
    const opening = { hint: '', unknown: '没关系，先不急着看答案。', tell: '先自己试一次，哪怕说一半，再告诉你。' }[act]
    yield turn.draft.append(opening)
    yield* cited(
      turn,
      hit,
      clauseHeading(hit.clause).heading ?? hit.clause.label,
      (mark) => `**提示 ${level}** ${socraticHint(level, step, hit)}${mark}`,
    )
    return { ...saidOnly(), card: cardOf(next, 'asked'), state: next }
  }
  const { verdict, found, missing, against } = judgeTry(step, turn.question.text, state.said)
  const tries = state.tries + 1
  if (verdict === 'right') {
    const own = found.length > 0 ? `你说到的“${found.slice(0, 3).join('”“')}”，原文正是这样说的。` : ''
    return yield* finishStep(turn, { ...state, tries }, step, hit, `说对了。${own}`, 'right')
  }
  if (tries >= triesBeforeTelling) {
    return yield* finishStep(
      turn,
      { ...state, tries, told: state.told + 1 },
      step,
      hit,
      '你已经认真试了三次，我们一起看原文，对照一下差在哪里。',
      'told',
    )
  }
  const good = found.length > 0 ? `你说的“${found.slice(0, 3).join('”“')}”是对的。` : '还没说到点子上。'
  const lacking = against ?? (missing > 0 ? `还差 ${missing} 处没说到。` : '再具体一点。')
  yield turn.draft.append(`${good}${lacking}\n\n${nudge(step, tries)}`)
  const next = { ...state, tries, said: `${state.said}\n${turn.question.text}` }
  return { ...saidOnly(), card: cardOf(next, verdict === 'partly' ? 'partly' : 'wrong'), state: next }
}

/** Shows the sentence, then asks the next step, or ends with a question to think back on. */
async function* finishStep(
  turn: TutorTurn,
  state: State,
  step: SocraticStep,
  hit: SearchHit,
  opening: string,
  outcome: Outcome,
): AsyncGenerator<TurnEvent, TutorResult> {
  yield turn.draft.append(`${opening}\n\n`)
  yield* cited(turn, hit, step.sentence, (mark) => `> ${escapeMarkdown(step.sentence).replaceAll('\n', '\n> ')}${mark}`)
  const at = state.at + 1
  const further = state.steps[at]
  const next: State = { ...state, at, hints: 0, tries: 0, unknown: 0, said: '' }
  if (further) {
    yield turn.draft.append(`\n\n**下一步** ${further.ask}`)
    return { ...saidOnly(), card: cardOf(next, 'asked'), state: next }
  }
  yield turn.draft.append(`\n\n**回头想一想** 这条要求是为了防住什么？用一句话写下来，再写上实训里哪一步会用到它。`)
  const learned =
    state.told === state.steps.length
      ? null
      : {
          knowledge: 'concept' as const,
          clauseIds: [state.clauseId],
          score: (state.steps.length - state.told) / state.steps.length,
          hints: state.allHints,
          sourceKind: 'explanation' as const,
          sourceId: state.cardId,
          about: state.topic.slice(0, 80),
        }
  return {
    ...saidOnly([`考考我${state.topic.replace(/[？?]$/u, '')}`]),
    card: cardOf({ ...state, at: state.steps.length }, outcome),
    state: next,
    learned,
  }
}

async function* cited(
  turn: TutorTurn,
  hit: SearchHit,
  quote: string,
  words: (mark: string) => string,
): AsyncGenerator<TurnEvent> {
  const { events, marker } = turn.draft.cite(hit, quote)
  yield* events
  yield turn.draft.append(words(` [${marker}]`))
}

function nudge({ numbers }: SocraticStep, tries: number): string {
  if (tries > 1) return '再试最后一次，或者说“提示”看看线索。'
  return numbers.some((number) => /\D/u.test(number))
    ? '把数值、单位和“至少／最多”都说完整，再试一次。'
    : '换个角度：谁来做、做什么、不能做什么？再补一句。'
}

const cardOf = (state: State, outcome: Outcome): TutorCard => ({
  kind: 'socratic',
  step: Math.min(state.at + 1, state.steps.length),
  steps: state.steps.length,
  hints: state.hints,
  tries: state.tries,
  outcome,
})
