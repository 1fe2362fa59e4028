import { fixedReplyLabel, modelLabel, quotationLabel } from '../governance/ai-label.ts'
import { type ActiveLock, explainLock } from '../governance/assessment-lock.ts'
import { type Moderation, type Moderator, moderateRequest } from '../governance/moderate-request.ts'
import { redact } from '../governance/redact.ts'
import { restReminder } from '../governance/rest-reminder.ts'
import { screenOutput } from '../governance/screen-output.ts'
import type { Access } from '../knowledge/access.ts'
import type { Reranker } from '../knowledge/embedding/open-reranker.ts'
import type { Semantics } from '../knowledge/embedding/open-semantics.ts'
import { type SearchHit, search } from '../knowledge/search.ts'
import { describeExpansion } from '../knowledge/terminology/describe-expansion.ts'
import { AppError } from '../storage/app-error.ts'
import type { Connection } from '../storage/database.ts'
import type { ItemAnswer } from '../teaching/item-answer.ts'
import type { AnswerRecord } from './answer.ts'
import { AnswerDraft } from './answer-draft.ts'
import { clauseName } from './cite.ts'
import { composeQuotation } from './compose-quotation.ts'
import { composeWithModel, tutorPromptReference } from './compose-with-model.ts'
import { describeLibrary } from './describe-library.ts'
import { disregardOrders } from './disregard-orders.ts'
import { expandQuery } from './expand-query.ts'
import { explainNoEvidence } from './explain-no-evidence.ts'
import { findAskedSection } from './find-asked-section.ts'
import { type Evidence, judgeEvidence } from './judge-evidence.ts'
import { findLockedMaterial } from './locked-material.ts'
import type { ModelConnection } from './model-connection.ts'
import type { modelPace } from './model-pace.ts'
import { outlineSection } from './outline-section.ts'
import { rewriteQuestion } from './rewrite-question.ts'
import { screenQuestion } from './screen-question.ts'
import { smallTalk } from './small-talk.ts'
import { type Exchange, standAloneQuestion } from './stand-alone-question.ts'
import { suggestNextQuestions } from './suggest-questions.ts'
import type { TurnEvent } from './turn-event.ts'
import { chooseMode, isFixedPhrase } from './tutor/choose-mode.ts'
import { examplesFirst } from './tutor/examples-first.ts'
import { explainingStyle, quotationLength } from './tutor/explaining-style.ts'
import { findConflict } from './tutor/find-conflict.ts'
import { layOutConflict } from './tutor/lay-out-conflict.ts'
import { socraticPromptReference } from './tutor/leading-question.ts'
import type { Learned } from './tutor/learned.ts'
import { openClause } from './tutor/open-clause.ts'
import { runTutor } from './tutor/run-tutor.ts'
import { reviewDue, tellDue } from './tutor/tell-due.ts'
import type { TutorLearner } from './tutor/tutor-learner.ts'
import type { TutorMode } from './tutor/tutoring.ts'
import { withoutIntroduction } from './without-introduction.ts'

export type Question = {
  turnId: string
  text: string
  /** The exchanges before this one, oldest first. */
  history: readonly Exchange[]
  role: string
  access: Access
  asOf?: string | undefined
  collection?: string | undefined
  /** The assessment locks that hold for who asks. No agent answers on what they close. */
  locks: readonly ActiveLock[]
  /** The person has been at it for long: the answer reminds them to rest. */
  restDue?: boolean
  /** False for a person who has switched suggestions off. */
  suggests?: boolean
  /** The mode that the reader picked; without it the words and the exchange so far decide. */
  mode?: TutorMode | null
  /** The answer to the card of the exchange, where the reader filled it in. */
  itemAnswer?: ItemAnswer | null
  /** Whose learning record gets what code graded; null for guests and for people who do not learn here. */
  learnerId?: string | null
  /** What the tutor knows of who learns; null or absent for everybody else. */
  learner?: TutorLearner | null
  /** Names and numbers of the school's people, so that they are taken for personal data wherever they stand. */
  knownNames?: readonly string[]
  signal: AbortSignal
}

/** `rewrite`: completes a follow-up from the conversation; `expand`: names standard terms where the words find too little. */
export type SearchAids = { rewrite: boolean; expand: boolean }

export type AnsweringParts = {
  read: Connection
  model: ModelConnection | null
  semantics: Semantics | null
  reranker: Reranker | null
  /** What a connected model does for the search; both when left out. */
  aids?: SearchAids | undefined
  /** Judges after the code what it lets pass. */
  moderator?: Moderator | null
  pace?: typeof modelPace
}

/** What the turn came to, beside its events: the text, the record, and what the audit log and the committee must know. */
export type Outcome = {
  text: string
  answer: AnswerRecord
  redactedQuestion: string
  urgentRule: string | null
  /** What the moderation service said; null when it was not asked. */
  moderation: Moderation['state'] | null
  /** What the learner showed to know; null where nothing was graded. */
  learned: Learned | null
}

const hitsLooked = 10
const bothAids: SearchAids = { rewrite: true, expand: true }
/** A question is on locked material when one of its best hits is: so many are looked at. */
const bestHits = 3
const removalReasons = {
  unsupported: '有一句话在材料中找不到依据，已删去。',
  number: '有一句话的数字或单位与材料不一致，已删去。',
  obligation: '有一句话的“应、不得、宜、可”与材料不一致，已删去。',
}

/** Answers one question, telling what happens as it goes; stores nothing. */
export async function* answerQuestion(parts: AnsweringParts, question: Question): AsyncGenerator<TurnEvent, Outcome> {
  const started = performance.now()
  const draft = new AnswerDraft()
  const { text: redactedQuestion, restore } = redact(question.text, { roster: question.knownNames ?? [] })

  const exchange = question.history.findLast((past) => past.tutoring)?.tutoring
  const plan = chooseMode(question.text, question.mode ?? null, exchange)

  yield { type: 'status', stage: 'screening' }
  const { decision, moderation } = await screenQuestion(parts.moderator ?? null, {
    // A fixed phrase of an exchange (提示, 不知道) says nothing of its own; what came before it still counts.
    text: plan.fixed ? '继续' : question.text,
    redacted: redactedQuestion,
    role: question.role,
    reply: plan.act === 'answer',
    history: question.history.map((past) => (past.tutoring && isFixedPhrase(past.question) ? '继续' : past.question)),
    signal: question.signal,
  })
  const hit = 'ruleId' in decision ? decision : null
  const outcome = (rest: Partial<AnswerRecord>, learned: Learned | null = null): Outcome => ({
    text: restore(draft.text),
    redactedQuestion,
    urgentRule: hit?.urgent ? hit.ruleId : null,
    moderation,
    learned,
    answer: draft.record({
      turnId: question.turnId,
      status: 'done',
      nextQuestions: [],
      refused: false,
      reason: null,
      rule: null,
      model: 'quotation',
      label: quotationLabel,
      prompt: null,
      ...rest,
      tookMs: Math.round(performance.now() - started),
    }),
  })
  if (hit?.action === 'refuse') {
    yield draft.append(hit.reply)
    return outcome({ refused: true, reason: 'rule', rule: hit.ruleId, label: fixedReplyLabel })
  }
  if (hit?.complete) {
    yield draft.append(hit.note)
    return outcome({ rule: hit.ruleId, label: fixedReplyLabel })
  }
  if (hit) yield draft.flag({ kind: 'rule', text: hit.note, detail: hit.ruleId })
  if (question.restDue) yield draft.flag({ kind: 'rule', text: restReminder, detail: 'R-DEP-1' })

  const fixed =
    plan.act === 'new'
      ? (smallTalk(question.text) ?? (await describeLibrary(parts.read, question.access, question.text)))
      : null
  if (fixed !== null) {
    yield draft.append(fixed)
    return outcome({ label: fixedReplyLabel })
  }

  const locked = await findLockedMaterial(parts.read, question.locks)
  const lockOf = ({ clause }: SearchHit) => locked(clause)
  const decline = function* (lock: ActiveLock) {
    yield draft.append(explainLock(lock))
    return outcome({ refused: true, reason: 'rule', rule: 'R-INT-3', label: fixedReplyLabel })
  }
  const closesAll = question.locks.find((lock) => lock.material === 'all')
  if (closesAll) return yield* decline(closesAll)

  yield { type: 'status', stage: 'searching' }
  const { model, aids = bothAids } = parts
  const task = model && { model, pace: parts.pace, signal: question.signal }
  const saysTopic = plan.chosenBy === 'words' && plan.topic !== ''
  const said = withoutIntroduction(saysTopic ? plan.topic : question.text)
  const ownWords = withoutPersonalParts(redact(said, { roster: question.knownNames ?? [] }).text)
  const history = question.history.map((past) => ({
    ...past,
    question: redact(past.question, { roster: question.knownNames ?? [] }).text,
  }))
  const searchIsDue = plan.act === 'new' && plan.topic !== ''
  const rewritten =
    searchIsDue && task && aids.rewrite && history.length > 0 ? await rewriteQuestion(ownWords, history, task) : null
  const asked = rewritten ?? standAloneQuestion(ownWords, question.history.at(-1))
  if (rewritten !== null && rewritten !== ownWords) {
    yield draft.flag({ kind: 'expanded', text: `已按“${rewritten}”检索。`, detail: ownWords })
  }
  const look = async (asked: string, alsoFor: readonly string[] = []) => {
    const { access, asOf, collection } = question
    const { semantics, reranker } = parts
    const options = { access, asOf, collection, limit: hitsLooked, semantics, reranker, alsoFor }
    const found = await search(parts.read, asked, options)
    const [lock] = found.hits.slice(0, bestHits).flatMap((best) => lockOf(best) ?? [])
    const own = disregardOrders(found.hits.filter((open) => !lockOf(open)))
    return { lock, own, evidence: judgeEvidence(asked, { ...found, hits: own.hits }) }
  }
  if (plan.mode !== 'explain') {
    const first = searchIsDue ? await look(asked) : null
    if (first?.lock) return yield* decline(first.lock)
    const find = async (topic: string) => {
      const { evidence } = topic === asked && first ? first : await look(topic)
      return evidence.sufficient ? evidence.hits.filter(({ document }) => document.status === 'in-force') : []
    }
    // Steps are checked as they were told; any other subject is taken as the search understood it.
    const topic = plan.mode === 'procedure' || !searchIsDue ? plan.topic : asked
    yield { type: 'status', stage: 'composing' }
    const result = yield* runTutor({
      read: parts.read,
      draft,
      question,
      plan: { ...plan, topic },
      state: exchange?.state ?? null,
      before: question.history.at(-1)?.citations.map(({ clauseId }) => clauseId) ?? [],
      find,
      open: (clauseId) => openClause(parts.read, question.access, clauseId, (hit) => lockOf(hit) === null),
      line: task,
    })
    const { mode, chosenBy } = plan
    const tutoring = { mode, chosenBy, card: result.card, state: result.state }
    if (result.noEvidence && first) {
      yield draft.append(explainNoEvidence(first.evidence))
      return outcome({ refused: true, reason: 'no-evidence', label: fixedReplyLabel, tutoring })
    }
    const status = question.signal.aborted ? ('stopped' as const) : ('done' as const)
    const written = result.byModel ? { ...writtenBy(parts.model), prompt: socraticPromptReference } : {}
    const { nextQuestions, learned } = result
    return outcome({ status, tutoring, nextQuestions, ...written }, learned)
  }
  let looked = await look(asked)
  if (looked.lock) return yield* decline(looked.lock)
  if (!looked.evidence.sufficient && task && aids.expand) {
    const terms = await expandQuery(asked, task)
    if (terms.length > 0) looked = await look(asked, terms)
    if (looked.lock) return yield* decline(looked.lock)
  }
  const { own, evidence } = looked
  if (!evidence.sufficient) {
    yield draft.append(explainNoEvidence(evidence))
    return outcome({ refused: true, reason: 'no-evidence', label: fixedReplyLabel })
  }

  const { expandedBy } = evidence
  if (expandedBy.length > 0) {
    const detail = [...new Set(expandedBy.map(({ from }) => from))].join('、')
    yield draft.flag({ kind: 'expanded', text: describeExpansion(expandedBy), detail })
  }

  yield { type: 'status', stage: 'composing' }
  const asksSection = await findAskedSection(parts.read, asked, own.hits)
  const section = asksSection && disregardOrders(asksSection.filter((open) => !lockOf(open))).hits
  const sources = section ?? evidence.hits
  if (own.found) {
    const text = '有资料夹带了写给人工智能的指令，已略去不用；请管理员核查这份资料。'
    yield draft.flag({ kind: 'rule', text, detail: 'planted-order' })
  }
  let byModel = false
  if (parts.model) byModel = yield* writeWithModel(draft, { ...parts, model: parts.model }, question, asked, sources)
  if (question.signal.aborted) {
    yield draft.flag({ kind: 'stopped', text: '回答已停止，以上是停止前的内容。' })
    return outcome({ status: 'stopped', ...(byModel ? writtenBy(parts.model) : {}) })
  }
  const quoted = !byModel || draft.flags.some((flag) => flag.kind === 'model-fallback')
  // The sentences that answer a lay question are those with the standard terms.
  const inBothWords = [asked, ...expandedBy.map(({ to }) => to)].join('，')
  if (quoted) yield* quote(draft, { asked: inBothWords, evidence, section, learner: question.learner })
  const sides = asksSection ? [] : findConflict(asked, own.hits)
  if (sides.length > 0) yield* layOutConflict(draft, sides)
  if (draft.citations.some((citation) => citation.status === 'superseded')) {
    yield draft.flag({ kind: 'superseded', text: '引用中有已被替代的旧版本，仅供查考，不能作为现行要求。' })
  }
  // Under a lock the neighbours of a clause may be closed, and a question about them would lead nowhere.
  const suggests = question.suggests !== false && question.locks.length === 0
  const nextQuestions = suggests ? await suggestNextQuestions(parts.read, question, asked, evidence.hits) : []
  const due = question.learner && question.history.length === 0 ? tellDue(question.learner) : null
  if (due) {
    yield draft.flag(due)
    nextQuestions.push(reviewDue)
  }
  const tutoring = { mode: plan.mode, chosenBy: plan.chosenBy, card: null, state: null }
  return outcome({ nextQuestions, tutoring, ...(byModel ? writtenBy(parts.model) : {}) })
}

/** Leaves out the parts of a sentence that tell personal data (我的手机号是〔手机号1〕): they are not what is asked. */
function withoutPersonalParts(text: string): string {
  const parts = text.split(/(?<=[，,。；;！!？?\n])/u).filter((part) => !/〔[^〔〕]*〕/u.test(part))
  return parts.join('').trim() || text.replace(/〔[^〔〕]*〕/gu, ' ')
}

const writtenBy = (model: ModelConnection | null) =>
  ({ model: model?.name ?? 'quotation', label: modelLabel, prompt: tutorPromptReference }) as const

/** Writes what the model says and the sources bear out; true if any of it stands. A failing model leaves a flag, never an error. */
async function* writeWithModel(
  draft: AnswerDraft,
  parts: AnsweringParts & { model: ModelConnection },
  question: Question,
  asked: string,
  sources: readonly SearchHit[],
): AsyncGenerator<TurnEvent, boolean> {
  const conversation = question.history
    .map((past) => `学生：${redact(past.question, { roster: question.knownNames ?? [] }).text}`)
    .join('\n')
  const sourceTexts = sources.map((hit) => hit.clause.text)
  let bound = 0
  try {
    const sentences = composeWithModel({
      model: parts.model,
      pace: parts.pace,
      question: asked,
      sources,
      conversation,
      style: explainingStyle(question.learner),
      signal: question.signal,
    })
    for await (const sentence of sentences) {
      if (sentence.kind === 'waiting') {
        yield { type: 'status', stage: 'composing', position: sentence.ahead }
        continue
      }
      const safe = screenOutput(sentence.text, { sources: sourceTexts })
      const unsafe = safe.removed.length > 0 || (await isFlagged(parts.moderator, safe.text, question.signal))
      if (sentence.kind === 'removed' || unsafe) {
        const reason =
          sentence.kind === 'removed' ? removalReasons[sentence.reason] : '有一句话不符合使用规范，已删去。'
        // What the rules forbid is not shown in the notice of its removal either.
        const shown = unsafe ? {} : { detail: sentence.text }
        yield draft.flag({ kind: 'sentence-removed', text: reason, ...shown })
        continue
      }
      const cited = sentence.support.flatMap(({ source, quote: words }) => {
        const hit = sources[source]
        return hit ? [draft.cite(hit, words)] : []
      })
      for (const { events } of cited) yield* events
      bound += cited.length
      const marks = cited.map(({ marker }) => `[${marker}]`).join('')
      yield draft.append(`${draft.text === '' ? '' : sentence.lineBreak}${safe.text}${marks}`)
    }
  } catch (error) {
    if (question.signal.aborted) return bound > 0
    const reason = reasonOf(error)
    yield draft.flag({ kind: 'model-fallback', text: `${reason}，${bound > 0 ? '其余内容' : '以下'}改为原文摘引。` })
    return bound > 0
  }
  if (bound > 0) return true
  yield draft.flag({ kind: 'model-fallback', text: '大模型的回答没有一句能在材料中找到依据，改为原文摘引。' })
  return false
}

function reasonOf(error: unknown): string {
  const code = error instanceof AppError ? error.code : null
  if (code === 'model-timeout') return '大模型响应太慢'
  // A limit of the school's, which says itself what it is.
  if (code === 'model-refused' && error instanceof AppError) return error.message.replace(/。$/u, '')
  return '大模型连接中断'
}

/** A moderation service that fails lets the sentence stand: code has bound it to a source and screened it. */
async function isFlagged(moderator: Moderator | null | undefined, text: string, signal: AbortSignal): Promise<boolean> {
  if (!moderator) return false
  return (await moderateRequest(moderator, { text, doubt: undefined, signal })).state === 'flagged'
}

type Quoting = {
  asked: string
  evidence: Evidence
  section: readonly SearchHit[] | null
  learner: TutorLearner | null | undefined
}

/** Quotes what answers, as much and in the order that a learner wants. */
async function* quote(draft: AnswerDraft, { asked, evidence, section, learner }: Quoting): AsyncGenerator<TurnEvent> {
  const atMost = quotationLength(learner)
  const hits = learner?.preferences.examplesFirst ? examplesFirst(evidence.hits, atMost.clauses) : evidence.hits
  if (section?.[0]) {
    const { document, clause } = section[0]
    yield draft.append(
      `${draft.text === '' ? '' : '\n\n'}**${clauseName(document.title, clause.path.at(-1) ?? '')}**\n`,
    )
  }
  const separator = section ? '\n' : '\n\n'
  for (const quotation of section ? outlineSection(section) : composeQuotation(asked, { ...evidence, hits }, atMost)) {
    const { events, marker } = draft.cite(quotation.hit, quotation.quote)
    yield* events
    yield draft.append(`${draft.text === '' ? '' : separator}${quotation.layOut(marker)}`)
  }
}
