import type { PlanRow } from '../agents/quiz/write-items.ts'
import type { TurnParts } from '../agents/run-turn.ts'
import type { TutorMode } from '../agents/tutor/tutoring.ts'
import type { InterviewReport } from '../career/interview/interview.ts'
import { type SearchOutcome, search } from '../knowledge/search.ts'
import { ask } from './ask.ts'
import { askAmong, type PlantedDocument } from './ask-among.ts'
import { askOverApi } from './ask-over-api.ts'
import { askPlanted } from './ask-planted.ts'
import { askWithPersonalData, type PersonalDataTrace } from './ask-with-personal-data.ts'
import type { InjectionCase, PersonalDataCase } from './eval-case.ts'
import { type Library, openLibrary } from './library.ts'
import type { Reply } from './reply.ts'
import { fairMaterial } from './role-work/fair-material.ts'
import { interviewReport } from './role-work/interview-report.ts'
import { openRoleApp, type RoleClient } from './role-work/open-role-app.ts'
import { type PersonPath, personPaths } from './role-work/person-paths.ts'
import { remember } from './role-work/remember.ts'
import { rememberedTutor } from './role-work/remembered-tutor.ts'
import { type ExerciseResult, type TakenExercise, takeExercise } from './role-work/take-exercise.ts'
import { type TutorConversation, tutorConversation } from './role-work/tutor-conversation.ts'
import { type CorpusItems, writeCorpusItems } from './role-work/write-corpus-items.ts'
import { type LessonOrder, type WrittenLesson, writeLesson } from './role-work/write-lesson.ts'

/** The product as the suites see it. A mutation is a product that wraps another and changes what comes out. */
export type Product = {
  library: Library
  parts: TurnParts
  search: (question: string, asOf?: string) => Promise<SearchOutcome>
  /** One turn without history, through the whole pipeline and its audit log. */
  ask: (question: string, asOf?: string) => Promise<Reply>
  /** A conversation through the HTTP application; the reply to its last question. */
  converse: (questions: readonly string[]) => Promise<Reply>
  /** The replies to questions with more documents among those of the library. */
  askAmong: (documents: readonly PlantedDocument[], questions: readonly string[]) => Promise<Reply[]>
  /** A question on a document with planted orders, to a model that obeys them. */
  askPlanted: (row: InjectionCase) => Promise<Reply>
  /** Where the personal data of a question, or of what a model says, goes. */
  askWithPersonalData: (row: PersonalDataCase) => Promise<PersonalDataTrace>
  /** Items to a plan from all clauses of a document. */
  writeItems: (documentId: string, plan: readonly PlanRow[], seed: string) => CorpusItems
  /** A lesson plan through the HTTP application, every section written. */
  writeLesson: (order: LessonOrder) => Promise<WrittenLesson>
  /** The report on one answer to one question of the bank. */
  interview: (questionId: string, answer: string) => Promise<InterviewReport>
  /** A conversation with the tutor, turn by turn. */
  tutor: (mode: TutorMode) => TutorConversation
  /** An exercise, handed in and graded. */
  exercise: (taken: TakenExercise) => Promise<ExerciseResult>
  /** The ways by which something is decided for a person. */
  personPaths: () => readonly PersonPath[]
}

const hitsLooked = 10

/** The product over its real parts; the same question is asked once, since suites look at the same replies. */
export async function openProduct(parts: TurnParts): Promise<Product> {
  const replies = new Map<string, Promise<Reply>>()
  const library = await openLibrary(parts.database.read)
  let paths: readonly PersonPath[] | undefined
  let teacher: Promise<RoleClient> | undefined
  const asTeacher = () => {
    teacher ??= openRoleApp(parts, 'teacher')
    return teacher
  }
  return {
    library,
    parts,
    search(question, asOf) {
      const { semantics = null, reranker = null } = parts
      const options = { access: 'everything', limit: hitsLooked, asOf, semantics, reranker } as const
      return search(parts.database.read, question, options)
    },
    ask(question, asOf) {
      const key = `${asOf ?? ''}\n${question}`
      const reply = replies.get(key) ?? ask(parts, question, asOf)
      replies.set(key, reply)
      return reply
    },
    converse: (questions) => askOverApi(parts, questions),
    askAmong: (documents, questions) => askAmong(parts, documents, questions),
    askPlanted,
    askWithPersonalData,
    writeItems: (documentId, plan, seed) => writeCorpusItems(library, documentId, plan, seed),
    writeLesson: remember(async (order) => await writeLesson(await asTeacher(), order)),
    interview: (questionId, answer) => interviewReport(parts, questionId, answer),
    tutor: rememberedTutor((mode) => tutorConversation(parts, mode)),
    exercise: (taken) => takeExercise(parts.database.read, taken),
    personPaths: () => {
      paths ??= personPaths(parts, fairMaterial(library))
      return paths
    },
  }
}
