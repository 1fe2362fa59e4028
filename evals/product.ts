import type { TurnParts } from '../agents/run-turn.ts'
import { type SearchOutcome, search } from '../knowledge/search.ts'
import { ask } from './ask.ts'
import { askAmong, type PlantedDocument } from './ask-among.ts'
import { askOverApi } from './ask-over-api.ts'
import { askPlanted } from './ask-planted.ts'
import type { InjectionCase } from './eval-case.ts'
import { type Library, openLibrary } from './library.ts'
import type { Reply } from './reply.ts'

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
}

const hitsLooked = 10

/** The product over its real parts; the same question is asked once, since suites look at the same replies. */
export async function openProduct(parts: TurnParts): Promise<Product> {
  const replies = new Map<string, Promise<Reply>>()
  return {
    library: await openLibrary(parts.database.read),
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
  }
}
