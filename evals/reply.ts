import type { AnswerRecord, Citation } from '../agents/answer.ts'
import { plainText } from '../agents/plain-text.ts'

/** What a question got, as the suites score it. */
export type Reply = Pick<
  AnswerRecord,
  'turnId' | 'refused' | 'reason' | 'rule' | 'flags' | 'label' | 'model' | 'prompt'
> & {
  /** The answer as plain text; `[n]` marks its citations. */
  text: string
  citations: Citation[]
}

/** A turn's answer as a reply. */
export const toReply = (text: string, answer: AnswerRecord): Reply => ({ ...answer, text: plainText(text) })
