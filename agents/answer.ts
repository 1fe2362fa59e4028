import type { EditionStatus } from '../knowledge/document.ts'
import type { Tutoring } from './tutor/tutoring.ts'

/** A passage that an answer rests on, copied when the answer was given so that it opens for ever after. */
export type Citation = {
  marker: number
  clauseId: string
  documentId: string
  documentTitle: string
  standardNumber: string | null
  edition: string | null
  status: EditionStatus
  clause: string
  path: string[]
  page: number | null
  /** Set where the document is an example, written to try the product with. */
  example?: boolean
  /** How surely the clause was recognised from a picture, 0 to 1; absent where the file holds its text. */
  confidence?: number
  /** The words that support the sentence, verbatim from the clause. */
  quote: string
}

export type Flag = {
  kind:
    | 'sentence-removed'
    | 'model-fallback'
    | 'rule'
    | 'stopped'
    | 'superseded'
    | 'expanded'
    | 'conflict'
    | 'review-due'
  /** One sentence for the reader. */
  text: string
  /** The sentence that was removed, the rule's id, or the words that a standard term was searched for. */
  detail?: string
}

/** How an answer came about; everything a reader or an auditor needs beside its text. */
export type AnswerRecord = {
  turnId: string
  status: 'done' | 'stopped' | 'failed'
  citations: Citation[]
  flags: Flag[]
  nextQuestions: string[]
  refused: boolean
  reason: 'rule' | 'no-evidence' | null
  rule: string | null
  /** Connection that wrote the words: "quotation", "openai:deepseek-flash", "ollama:qwen3". */
  model: string
  /** The AI label shown with the text. */
  label: string
  /** Prompt as `id@version`, null in quotation. */
  prompt: string | null
  tookMs: number
  /** In which mode the tutor worked, and how its exchange stands; absent in fixed replies, refusals and old answers. */
  tutoring?: Tutoring
}
