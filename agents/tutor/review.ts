import { listClauses, listDocuments } from '../../knowledge/catalogue.ts'
import type { DocumentKind } from '../../knowledge/document.ts'
import type { SearchHit } from '../../knowledge/search.ts'
import { seededRandom } from '../../storage/seeded-random.ts'
import { escapeMarkdown } from '../escape-markdown.ts'
import type { TurnEvent } from '../turn-event.ts'
import { practiceItem } from './practice-item.ts'
import { askItem, gradePractise, type PractiseState } from './practise.ts'
import { saidOnly, type TutorResult, type TutorTurn } from './tutor-turn.ts'
import type { ReviewState } from './tutoring.ts'
import { weakClauses } from './weak-clauses.ts'

const itemsInReview = 5
const offeredAtMost = 4
const reviewed: DocumentKind[] = [
  'law',
  'national-standard',
  'industry-standard',
  'company-document',
  'training',
  'course',
  'guide',
]

/** Begins a review: what the learner got wrong first, then what is due, then clauses of the document that the topic leads to; one by one. */
export async function* startReview(
  turn: TutorTurn,
  topic: string,
  hits: readonly SearchHit[],
): AsyncGenerator<TurnEvent, TutorResult> {
  const { learnerId } = turn.question
  const wrong = learnerId && topic === '' ? await weakClauses(turn.read, learnerId) : []
  const due = topic === '' ? (turn.question.learner?.due ?? []).flatMap(({ clauseIds }) => clauseIds) : []
  const weak = [...new Set([...wrong, ...due])]
  const fromWeak = await askable(turn, weak)
  const document = hits[0]?.document
  const ids = document ? (await listClauses(turn.read, document.id)).map(({ id }) => id) : []
  const shuffled = seededRandom(turn.question.turnId).shuffle(ids.filter((id) => !weak.includes(id)))
  const fromDocument =
    fromWeak.length < itemsInReview ? await askable(turn, shuffled, itemsInReview - fromWeak.length) : []
  const queue = [...fromWeak, ...fromDocument].slice(0, itemsInReview)
  if (queue.length === 0) {
    yield turn.draft.append(
      '想复习哪一份资料或哪个话题？例如“带我复习洁净室更衣规程”。学习记录里有做错的题时，直接说“带我复习”就会从错题开始。',
    )
    const documents = (await listDocuments(turn.read, turn.question.access)).filter(
      ({ kind, status }) => status === 'in-force' && reviewed.includes(kind),
    )
    const offered = seededRandom(turn.question.turnId).shuffle(documents).slice(0, offeredAtMost)
    return saidOnly(offered.map(({ title }) => `带我复习《${title}》`))
  }
  const origin =
    fromWeak.length > 0
      ? originOf(fromWeak.filter((id) => wrong.includes(id)).length, fromWeak.length)
      : `从《${escapeMarkdown(document?.title ?? '')}》里选`
  const review = { of: queue.length, waiting: queue, done: [] }
  return yield* askNext(turn, topic, review, `我们来复习，${origin}，共 ${queue.length} 题，一题一题来。`)
}

/** Where a review begins: of so many places, those that were answered wrong, and those that are due. */
function originOf(wrong: number, all: number): string {
  if (wrong === all) return `先看你以前做错的 ${all} 处`
  return wrong === 0 ? `先看到了复习日子的 ${all} 处` : `先看做错的 ${wrong} 处和到期的 ${all - wrong} 处`
}

/** Grades an item of a review, then asks the next one, or sums up. */
export async function* goOnReview(
  turn: TutorTurn,
  state: PractiseState,
  hit: SearchHit,
): AsyncGenerator<TurnEvent, TutorResult> {
  if (state.answered || turn.plan.act === 'next') {
    return state.review ? yield* askNext(turn, state.topic, state.review, '下一题。') : saidOnly()
  }
  if (turn.plan.act === 'stop' && state.review) {
    if (state.review.done.length > 0) return yield* sumUp(turn, state.review)
    yield turn.draft.append('好，复习先到这里。')
    return saidOnly()
  }
  const graded = yield* gradePractise(turn, state, hit)
  const review = graded.state?.kind === 'practise' ? graded.state.review : null
  // A hint, or words that answered nothing: the item still waits.
  if (!review || graded.card?.kind === 'item') return graded
  if (review.waiting.length > 0) return { ...graded, nextQuestions: ['下一题'] }
  return { ...(yield* sumUp(turn, review)), learned: graded.learned }
}

async function* askNext(
  turn: TutorTurn,
  topic: string,
  review: ReviewState,
  opening: string,
): AsyncGenerator<TurnEvent, TutorResult> {
  const [id, ...waiting] = review.waiting
  const hit = id === undefined ? null : await turn.open(id)
  const item = hit && (await practiceItem(turn, hit))
  if (id !== undefined && !item) return yield* askNext(turn, topic, { ...review, waiting, of: review.of - 1 }, opening)
  if (!item) return yield* sumUp(turn, review)
  return yield* askItem(turn, { topic, item, before: [], review: { ...review, waiting } }, opening)
}

async function* sumUp(turn: TutorTurn, { done }: ReviewState): AsyncGenerator<TurnEvent, TutorResult> {
  const right = done.filter(({ score }) => score === 1).length
  yield turn.draft.append(`\n\n**复习小结** 共 ${done.length} 题，答对 ${right} 题。`)
  const rows: { about: string; score: number; marker: number }[] = []
  for (const { about, score, source } of done) {
    const hit = await turn.open(source.clauseId)
    if (!hit) continue
    const { events, marker } = turn.draft.cite(hit, source.quote)
    yield* events
    rows.push({ about, score, marker })
    if (score < 1)
      yield turn.draft.append(
        `\n- 再看一遍：${escapeMarkdown(source.documentTitle)} ${escapeMarkdown(source.clause)} [${marker}]`,
      )
  }
  yield turn.draft.append(
    right === done.length
      ? '\n\n**回头想一想** 哪一题是猜对的？把猜的那一题的原文再读一遍。'
      : '\n\n**回头想一想** 做错的几处有没有共同点：是数值记混了，还是没分清谁来做？',
  )
  return { ...saidOnly(), card: { kind: 'summary', rows } }
}

async function askable(turn: TutorTurn, ids: readonly string[], atMost = itemsInReview): Promise<string[]> {
  const found: string[] = []
  for (const id of ids) {
    if (found.length >= atMost) break
    const hit = await turn.open(id)
    if (hit && (await practiceItem(turn, hit))) found.push(id)
  }
  return found
}
