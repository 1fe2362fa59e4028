import { asc, eq } from 'drizzle-orm'
import { findExchange, type ReviewedExchange } from '../agents/reviewed-exchange.ts'
import { ethicsRules } from '../governance/ethics-rules.ts'
import { listReleases } from '../governance/identity-release.ts'
import { redactTogether } from '../governance/redact-together.ts'
import type { ReviewItem } from '../governance/review-queue.ts'
import { listRulings, type Ruling } from '../governance/rulings.ts'
import { auditLog } from '../governance/schema.ts'
import { rosterNames } from '../identity/roster-names.ts'
import { getClause } from '../knowledge/catalogue.ts'
import type { Connection } from '../storage/database.ts'
import type { CaseView, QueueItemView, RulingView } from './contract/workbench.ts'
import { namesOf } from './names-of.ts'
import { releaseView, ruleOf } from './release-view.ts'
import type { Viewer } from './viewer.ts'

/** What stands in place of words that rest on material which is confidential to the reader. */
const withheld = '〔回答引用了您未获授权的保密资料，已略去。〕'

type Name = (id: string | null) => string

/** A case in the queue, without its words. */
export function queueItemView(item: ReviewItem, ruling: Ruling | undefined, name: Name, now: Date): QueueItemView {
  const { id, createdAt, dueAt, decidedAt, priority, assigneeId } = item
  return {
    id,
    createdAt,
    dueAt,
    decidedAt,
    priority,
    // Before reasons were kept, only crises came here.
    reason: item.reason ?? 'crisis',
    rule: ruleOf(item.ruleId),
    overdue: decidedAt === null && dueAt !== null && dueAt < now.toISOString(),
    assignee: assigneeId === null ? null : { id: assigneeId, name: name(assigneeId) },
    verdict: ruling?.verdict ?? null,
  }
}

/** A whole case as the committee sees it: redacted once more, with today's roster, and without what is confidential to the reader. */
export async function caseView(read: Connection, item: ReviewItem, viewer: Viewer, now: Date): Promise<CaseView> {
  const rulings = await listRulings(read, item.id)
  const releases = await listReleases(read, item.id)
  const name = await namesOf(read, [
    item.assigneeId,
    ...rulings.map(({ ruledBy }) => ruledBy),
    ...releases.flatMap(({ requestedBy, decidedBy }) => [requestedBy, decidedBy]),
  ])
  const rows = await read.select().from(auditLog).where(ofTurn(item.turnId)).orderBy(asc(auditLog.sequence))
  const detail = rows.find(({ act }) => act === 'turn')?.detail ?? {}
  const exchange = item.answerId === null ? null : await findExchange(read, item.answerId)
  const words = await shownWords(read, item, { exchange, sources: strings(detail.sources), viewer })
  const rule = ethicsRules.find(({ id }) => id === item.ruleId)
  return {
    ...queueItemView(item, rulings[0], name, now),
    ...words,
    turnId: item.turnId,
    conversation: exchange ? 'kept' : 'gone',
    ruleText: rule
      ? { source: rule.source, severity: rule.severity, trigger: rule.trigger, behaviour: rule.behaviour }
      : null,
    decision: string(detail.decision),
    agent: string(detail.agent),
    model: string(detail.model),
    prompt: string(detail.prompt),
    auditRows: rows.map(({ sequence, at, act, hash }) => ({ sequence, at, act, hash })),
    rulings: rulings.map((ruling, index) => rulingView(ruling, name, index === 0)),
    releases: releases.map((release) => releaseView(release, { ruleId: item.ruleId, viewerId: viewer.id, name, now })),
  }
}

async function shownWords(
  read: Connection,
  item: ReviewItem,
  { exchange, sources, viewer }: { exchange: ReviewedExchange | null; sources: string[]; viewer: Viewer },
): Promise<Pick<CaseView, 'question' | 'answer' | 'note' | 'earlier' | 'citations' | 'flags'>> {
  const closed = (clauseIds: readonly string[]) => hasClosed(read, viewer, clauseIds)
  const earlier = await Promise.all(
    (exchange?.earlier ?? []).map(async ({ question, answer, record }) => {
      const cited = record?.citations.map(({ clauseId }) => clauseId) ?? []
      return { question, answer: (await closed(cited)) ? withheld : answer }
    }),
  )
  const hidden = await closed(sources)
  const answer = hidden ? withheld : (exchange?.answer.text ?? item.redactedAnswer ?? '')
  const texts = [exchange?.question ?? item.redactedText, answer, item.note ?? '']
  const past = earlier.flatMap((one) => [one.question, one.answer])
  const shown = redactTogether([...texts, ...past], await rosterNames(read))
  const record = hidden ? null : (exchange?.answer.answer ?? null)
  return {
    question: shown[0] ?? '',
    answer: shown[1] || null,
    note: shown[2] || null,
    earlier: earlier.map((_, index) => ({ question: shown[3 + 2 * index] ?? '', answer: shown[4 + 2 * index] ?? '' })),
    citations: (record?.citations ?? []).map(({ documentTitle, clause, quote }) => ({
      title: documentTitle,
      clause,
      quote,
    })),
    flags: (record?.flags ?? []).map(({ kind, text }) => ({ kind, text })),
  }
}

/** Whether one of these clauses is there, but not for this reader. */
async function hasClosed(read: Connection, { access }: Viewer, clauseIds: readonly string[]): Promise<boolean> {
  for (const id of clauseIds) {
    if ((await getClause(read, access, id)) === null && (await getClause(read, 'everything', id)) !== null) return true
  }
  return false
}

function rulingView(ruling: Ruling, name: Name, inForce: boolean): RulingView {
  const { id, verdict, ruleId, reason, casePrompt, caseExpected, ruledBy, ruledAt } = ruling
  const evalCase = casePrompt === null || caseExpected === null ? null : { prompt: casePrompt, expected: caseExpected }
  return { id, verdict, rule: ruleId, reason, evalCase, by: name(ruledBy), at: ruledAt, inForce }
}

const ofTurn = (turnId: string) => eq(auditLog.subjectId, turnId)
const string = (value: unknown): string | null => (typeof value === 'string' ? value : null)
const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
