import type { InterviewPlan } from '../../career/interview/interview.ts'
import { type InterviewLevel, planInterview } from '../../career/interview/plan-interview.ts'
import { type ClauseForQuestions, questionsFromClauses } from '../../career/interview/questions-from-clauses.ts'
import { resolveSources } from '../../career/interview/resolve-sources.ts'
import type { Access } from '../../knowledge/access.ts'
import { getDocument, listClauses } from '../../knowledge/catalogue.ts'
import { AppError } from '../../storage/app-error.ts'
import type { Connection } from '../../storage/database.ts'
import type { LockedMaterialOf } from '../locked-material.ts'
import { listInterviews } from './interviews.ts'

export type InterviewStart = {
  ownerId: string
  access: Access
  /** Of the bank, or of a post on offer that the bank does not know. */
  postId: string
  level: InterviewLevel
  /** A document of the school's that one question is to be asked about. */
  documentId: string | null
  /** Clauses that teach what a post asks which the bank does not know. */
  clauses?: readonly ClauseForQuestions[]
  hidden: LockedMaterialOf
  seed: string
}

/** How many interviews back a question counts as had lately. */
const recentInterviews = 4

/** The questions of a new interview, with the clauses that they rest on as they stand today. */
export async function planFor(read: Connection, start: InterviewStart): Promise<InterviewPlan> {
  const { ownerId, access, postId, level, seed } = start
  const earlier = (await listInterviews(read, ownerId)).slice(0, recentInterviews)
  const recent = new Set(earlier.flatMap(({ plan }) => plan.questions.map(({ id }) => id)))
  const own = await ownQuestions(read, start)
  const questions = planInterview({ postId, level, seed, recent, own: own.questions })
  const sources = await resolveSources(read, access, questions)
  return { questions, sources: { ...sources, ...own.sources } }
}

async function ownQuestions(read: Connection, { access, documentId, clauses: given = [], hidden }: InterviewStart) {
  if (documentId === null) return questionsFromClauses(given)
  const document = await getDocument(read, access, documentId)
  if (!document) throw new AppError('not-found', '没有找到这份资料，可能已被删除。')
  if (document.status !== 'in-force') throw new AppError('input-invalid', '这份资料不是现行版本，请换一份现行的。')
  const clauses = await listClauses(read, documentId)
  return questionsFromClauses(
    clauses
      .filter(({ label }) => hidden({ documentId, label }) === null)
      .map(({ id, label, page, text }) => ({
        clauseId: id,
        documentId,
        documentTitle: document.title,
        clause: label,
        page,
        quote: text.replaceAll(/\s+/gu, ' ').trim(),
        text,
      })),
  )
}
