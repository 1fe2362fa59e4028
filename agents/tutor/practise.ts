import { listClauses } from '../../knowledge/catalogue.ts'
import type { SearchHit } from '../../knowledge/search.ts'
import { newId } from '../../storage/new-id.ts'
import { gradeAnswer } from '../../teaching/grade-answer.ts'
import { itemView } from '../../teaching/item-view.ts'
import type { ItemContent } from '../../teaching/quiz-item.ts'
import { escapeMarkdown } from '../escape-markdown.ts'
import type { TurnEvent } from '../turn-event.ts'
import { answerInWords, keyInWords, readTypedAnswer } from './item-words.ts'
import { practiceItem } from './practice-item.ts'
import { saidOnly, type TutorResult, type TutorTurn } from './tutor-turn.ts'
import type { ReviewState, TutorState } from './tutoring.ts'

const rememberedAtMost = 20
const documentsWide = 3
const clausesWide = 30

export type PractiseState = Extract<TutorState, { kind: 'practise' }>

/** Asks one item about a topic that was not asked before: from the clauses that answer it, else from their sections. */
export async function* startPractise(
  turn: TutorTurn,
  topic: string,
  hits: readonly SearchHit[],
  before: ItemContent[],
): AsyncGenerator<TurnEvent, TutorResult> {
  for await (const hit of withSections(turn, hits)) {
    const item = await practiceItem(turn, hit, before)
    if (item) return yield* askItem(turn, { topic, item, before, review: null }, '来一题，先不看原文。')
  }
  yield turn.draft.append(
    before.length > 0
      ? '这方面能出的题都练过了。换一个话题再练，或者让我带你复习。'
      : '这方面的条款里没有适合出题的内容，请换一个更具体的话题，例如“考考我洁净区的压差”。',
  )
  return saidOnly()
}

async function* withSections(turn: TutorTurn, hits: readonly SearchHit[]): AsyncGenerator<SearchHit> {
  yield* hits
  const seen = new Set(hits.map(({ clause }) => clause.id))
  // First the sections that were found, then, for a topic as wide as a course, what else their documents hold.
  for (const wide of [false, true]) {
    for (const { clause, document } of hits.slice(0, wide ? documentsWide : 2)) {
      const clauses = await listClauses(turn.read, document.id)
      const beside = clauses.filter(({ path }) => wide || path.join('\n') === clause.path.join('\n'))
      for (const { id } of beside.filter((one) => !seen.has(one.id)).slice(0, clausesWide)) {
        seen.add(id)
        const hit = await turn.open(id)
        if (hit) yield hit
      }
    }
  }
}

/** Puts an item before the learner. */
export async function* askItem(
  turn: TutorTurn,
  {
    topic,
    item,
    before,
    review,
  }: { topic: string; item: ItemContent; before: ItemContent[]; review: ReviewState | null },
  opening: string,
): AsyncGenerator<TurnEvent, TutorResult> {
  const cardId = newId()
  const state: PractiseState = {
    kind: 'practise',
    cardId,
    topic,
    item,
    before: [...before, item].slice(-rememberedAtMost),
    answered: false,
    review,
  }
  const view = itemView(item, cardId)
  yield turn.draft.append(`${opening}\n\n${escapeMarkdown(view.stem)}`)
  return { ...saidOnly(), card: { kind: 'item', item: view, place: placeOf(review) }, state }
}

/** Grades what the learner answered, by code, and shows the clause that decides. */
export async function* gradePractise(
  turn: TutorTurn,
  state: PractiseState,
  hit: SearchHit,
): AsyncGenerator<TurnEvent, TutorResult> {
  const { item, cardId } = state
  const { act } = turn.plan
  if (act === 'hint') return yield* hintAtPlace(turn, state, hit)
  const view = itemView(item, cardId)
  if (act === 'stop' && state.review === null) {
    yield turn.draft.append('好，先练到这里，这一题不算。想接着练就说“再来一题”。')
    return saidOnly()
  }
  const gaveUp = act === 'unknown' || act === 'tell'
  const answer =
    turn.question.itemAnswer ??
    (gaveUp || act === 'aside' || act === 'stop' ? null : readTypedAnswer(turn.question.text, view))
  // What answers nothing is not a wrong answer.
  if (answer === null && !gaveUp) {
    yield turn.draft.append(`${howToAnswer(view.type)}不会就说“不知道”，要线索就说“提示”。`)
    return { ...saidOnly(), card: { kind: 'item', item: view, place: placeOf(state.review) }, state }
  }
  const grade = gradeAnswer(item, answer)
  const right = keyInWords(item)
  const verdict = gaveUp
    ? '没关系，看一看原文就记住了。'
    : grade.score === 1
      ? '答对了。'
      : grade.score > 0
        ? '对了一部分。'
        : '这一题没答对。'
  yield turn.draft.append(`**${verdict}** 正确答案：${escapeMarkdown(right)}\n\n`)
  const quote = item.sources[0]?.quote ?? hit.clause.text
  const { events, marker } = turn.draft.cite(hit, quote)
  yield* events
  yield turn.draft.append(`> ${escapeMarkdown(quote).replaceAll('\n', '\n> ')} [${marker}]`)
  const given = answer === null ? '' : answerInWords(answer)
  const row = { about: item.stem.slice(0, 80), score: grade.score, source: item.sources[0] }
  const review = state.review && {
    ...state.review,
    done: [...state.review.done, ...(row.source ? [{ ...row, source: row.source }] : [])],
  }
  return {
    ...saidOnly(
      review
        ? []
        : grade.score === 1
          ? ['再来一题']
          : ['再来一题', ...(item.type === 'fill-in' ? [`为什么${state.topic}要这样规定`] : [])].slice(0, 1),
    ),
    card: { kind: 'graded', stem: item.stem, given, right, score: grade.score, place: placeOf(state.review) },
    state: { ...state, answered: true, review },
    learned:
      gaveUp || !grade.certain
        ? null
        : {
            knowledge: item.knowledge,
            clauseIds: [hit.clause.id],
            score: grade.score,
            hints: 0,
            sourceKind: 'practice',
            sourceId: cardId,
            about: item.stem.slice(0, 120),
          },
  }
}

function howToAnswer(type: ItemContent['type']): string {
  if (type === 'true-false') return '这一题说“对”或“错”就行。'
  if (type === 'single-choice' || type === 'multiple-choice') return '这一题说选项前的字母就行。'
  return '先试着答一答，错了没关系。'
}

async function* hintAtPlace(
  turn: TutorTurn,
  state: PractiseState,
  hit: SearchHit,
): AsyncGenerator<TurnEvent, TutorResult> {
  const { events, marker } = turn.draft.cite(hit, hit.clause.label)
  yield* events
  yield turn.draft.append(`**提示** 答案在《${hit.document.title}》${hit.clause.label} [${marker}]，先回想，再去看。`)
  const { cardId, item, review } = state
  return { ...saidOnly(), card: { kind: 'item', item: itemView(item, cardId), place: placeOf(review) }, state }
}

const placeOf = (review: ReviewState | null) => review && { at: review.of - review.waiting.length, of: review.of }
