import { checkProcedure, type ProcedureCheck } from '../../exercises/procedure/check-procedure.ts'
import { extractProcedure } from '../../exercises/procedure/extract-procedure.ts'
import { type LibraryProcedure, listProcedures } from '../../exercises/procedure/list-procedures.ts'
import { questionCoverage } from '../../knowledge/question-coverage.ts'
import type { SearchHit } from '../../knowledge/search.ts'
import { newId } from '../../storage/new-id.ts'
import type { TurnEvent } from '../turn-event.ts'
import { layOutCheck } from './lay-out-check.ts'
import { saidOnly, type TutorResult, type TutorTurn } from './tutor-turn.ts'
import type { TutorState } from './tutoring.ts'

type State = Extract<TutorState, { kind: 'procedure' }>

// A description tells two things at least, or is this long.
const tellsSteps = /[，,。；;\n、]|然后|接着|再|最后|→|->/u
const recognisedAtLeast = 2
const offeredAtMost = 6
// A title of which the text says this share is named by it.
const titleNamed = 0.6
// What the steps are of is said at the beginning, in characters.
const searchedLength = 60

/** Checks the steps that a learner tells; asks for them, or for which procedure is meant, where that is not said. */
export async function* checkSteps(turn: TutorTurn, state: State | null): AsyncGenerator<TurnEvent, TutorResult> {
  const known = await openProcedures(turn)
  const { topic, act } = turn.plan
  const text = act === 'answer' ? turn.question.text : topic
  const running =
    state &&
    (known.find(({ procedure }) => procedure.id === state.procedureId) ?? (await extracted(turn, state.procedureId)))
  const named = known.filter(
    ({ procedure }) => procedure.names.some((name) => text.includes(name)) || text.includes(procedure.title),
  )
  const told = tellsSteps.test(text) && text.length > 8
  if (running && told && act === 'answer') return yield* report(turn, running, text, state)
  const found = named.length > 0 || text.trim() === '' ? [] : await searched(turn, text)
  const titled = found.filter(({ procedure }) => questionCoverage(procedure.title, text).share >= titleNamed)
  const candidates = [named, titled].find((some) => some.length > 0) ?? [...known, ...found]
  const meant = told
    ? bestOf(candidates, text)
    : candidates === named || candidates === titled
      ? candidates[0]
      : found[0]
  if (meant) return told ? yield* report(turn, meant, text, null) : yield* askForSteps(turn, meant)
  yield turn.draft.append(
    known.length > 0
      ? '要检查哪一项操作？选一项，或者直接把你的步骤按顺序写出来。'
      : '资料库里还没有能核对的操作规程。请老师先上传规程，再来检查步骤。',
  )
  return saidOnly(known.slice(0, offeredAtMost).map(({ procedure }) => `检查步骤：${procedure.title}`))
}

async function* askForSteps(turn: TutorTurn, { procedure }: LibraryProcedure): AsyncGenerator<TurnEvent, TutorResult> {
  yield turn.draft.append(
    `好，检查“${procedure.title}”（《${procedure.documentTitle}》）。先别翻规程，把你的做法从第一步到最后一步写出来：一步一行，或者用“然后”连起来；要求的数值（时间、温度、用量）也写上。`,
  )
  return { ...saidOnly(), state: { kind: 'procedure', procedureId: procedure.id, cardId: newId(), checks: 0 } }
}

async function* report(
  turn: TutorTurn,
  meant: LibraryProcedure,
  text: string,
  state: State | null,
): AsyncGenerator<TurnEvent, TutorResult> {
  const check = checkProcedure(meant.procedure, text)
  const cardId = state?.cardId ?? newId()
  const next: State = { kind: 'procedure', procedureId: meant.procedure.id, cardId, checks: (state?.checks ?? 0) + 1 }
  if (check.verdict === 'off-topic') {
    yield turn.draft.append(
      `你写的和“${meant.procedure.title}”对不上，没有认出其中的步骤。请说说你具体怎么做，从第一步开始。`,
    )
    return { ...saidOnly(), state: next }
  }
  const card = yield* layOutCheck(turn.draft, meant, check)
  return {
    ...saidOnly(),
    card,
    state: next,
    learned: {
      knowledge: 'procedure',
      clauseIds: [...new Set(meant.procedure.steps.flatMap(({ clause }) => meant.clauses.get(clause)?.id ?? []))],
      score: scoreOf(check),
      hints: 0,
      sourceKind: 'procedure',
      sourceId: cardId,
      about: `检查步骤：${meant.procedure.title}`,
    },
  }
}

/** A critical failure counts for nothing right, whatever else was. */
const scoreOf = ({ verdict, score, forbidden }: ProcedureCheck): number =>
  verdict === 'fail' ? 0 : forbidden.length > 0 ? Math.min(score, 0.5) : score

function bestOf(candidates: readonly LibraryProcedure[], text: string): LibraryProcedure | null {
  const ranked = candidates
    .map((candidate) => ({ candidate, ...recognised(candidate, text) }))
    .sort((a, b) => b.count - a.count || b.share - a.share)
  const [best] = ranked
  return best && best.count >= recognisedAtLeast ? best.candidate : null
}

function recognised({ procedure }: LibraryProcedure, text: string) {
  const { steps, forbidden } = checkProcedure(procedure, text)
  const count = steps.filter(({ state }) => state !== 'omitted').length + forbidden.length
  return { count, share: count / procedure.steps.length }
}

/** The known procedures, without those that a lock closes in part or whole. */
async function openProcedures(turn: TutorTurn): Promise<LibraryProcedure[]> {
  const all = await listProcedures(turn.read, turn.question.access)
  const open = await Promise.all(
    all.map(async (one) => {
      const ids = [...new Set(one.procedure.steps.flatMap(({ clause }) => one.clauses.get(clause)?.id ?? []))]
      const hits = await Promise.all(ids.map((id) => turn.open(id)))
      return hits.every((hit) => hit !== null) ? [one] : []
    }),
  )
  return open.flat()
}

async function searched(turn: TutorTurn, text: string): Promise<LibraryProcedure[]> {
  const hits = await turn.find(text.slice(0, searchedLength))
  return hits.flatMap((hit) => asLibraryProcedure(hit) ?? [])
}

async function extracted(turn: TutorTurn, procedureId: string): Promise<LibraryProcedure | null> {
  const hit = procedureId.startsWith('clause:') ? await turn.open(procedureId.slice('clause:'.length)) : null
  return hit && asLibraryProcedure(hit)
}

function asLibraryProcedure({ clause, document }: SearchHit): LibraryProcedure | null {
  const procedure = extractProcedure(clause, document.title)
  return procedure && { procedure, document, clauses: new Map([[clause.label, clause]]) }
}
