import type { ItemAnswer } from '../../teaching/item-answer.ts'
import type { ItemView } from '../../teaching/item-view.ts'
import type { ItemContent, ItemSource } from '../../teaching/quiz-item.ts'

/** How the tutor works with a learner; each mode is a set of rules in code, none is left to a model. */
export const tutorModes = ['explain', 'socratic', 'practise', 'procedure', 'review'] as const
export type TutorMode = (typeof tutorModes)[number]

/** Who chose the mode: the reader in the page, the words of the question, or the exchange that it goes on with. */
export type ChosenBy = 'reader' | 'words' | 'exchange'

/** What a page shows of an exchange beside the words; nothing in it tells an answer that is still to be found. */
export type TutorCard =
  | {
      kind: 'socratic'
      step: number
      steps: number
      /** How many hints were given in this step, 0 to 3. */
      hints: number
      tries: number
      outcome: 'asked' | 'partly' | 'wrong' | 'right' | 'told'
    }
  | { kind: 'item'; item: ItemView; place: { at: number; of: number } | null }
  | {
      kind: 'graded'
      stem: string
      given: string
      right: string
      score: number
      place: { at: number; of: number } | null
    }
  | {
      kind: 'procedure'
      title: string
      documentTitle: string
      verdict: 'pass' | 'improve' | 'fail'
      steps: (Bound & { state: 'done' | 'omitted' | 'denied' | 'out-of-order' | 'wrong-value'; value: number | null })[]
      forbidden: Bound[]
    }
  | { kind: 'summary'; rows: { about: string; score: number; marker: number }[] }

/** A demand of a clause, under the citation's number in the answer. */
type Bound = { text: string; clause: string; marker: number; critical: boolean }

/** A sentence that the learner is to find, and what an answer must speak of. */
export type SocraticStep = {
  ask: string
  sentence: string
  /** Quantities with their units in normal form, and the phrases that carry the sentence. */
  numbers: string[]
  phrases: string[]
}

/** What code must know to go on with an exchange. It stays on the server: it holds what the learner is to find. */
export type TutorState =
  | {
      kind: 'socratic'
      cardId: string
      topic: string
      clauseId: string
      /** Where the clause stands, for locks that hide earlier answers. */
      documentId: string
      clause: string
      steps: SocraticStep[]
      at: number
      /** Of this step: hints given, honest tries, and how often the learner did not know. */
      hints: number
      tries: number
      unknown: number
      /** What the learner said in the tries of this step. */
      said: string
      /** Of the whole: the most hints in a step, and how many steps were told. */
      allHints: number
      told: number
    }
  | {
      kind: 'practise'
      /** Names the card: whoever answers it anew learns from it, but it tells nothing new of what they know. */
      cardId: string
      topic: string
      item: ItemContent
      /** The items asked before in this exchange: none is asked twice. */
      before: ItemContent[]
      answered: boolean
      review: ReviewState | null
    }
  | { kind: 'procedure'; procedureId: string; cardId: string; checks: number }

/** A review on its way: the clauses still to come and what became of those before. */
export type ReviewState = {
  of: number
  waiting: string[]
  done: { about: string; score: number; source: ItemSource }[]
}

export type Tutoring = { mode: TutorMode; chosenBy: ChosenBy; card: TutorCard | null; state: TutorState | null }

/** What a reader sends with a question: the mode picked in the page, and the answer to a card. */
export type AskedWith = { mode: TutorMode | null; itemAnswer: ItemAnswer | null }
