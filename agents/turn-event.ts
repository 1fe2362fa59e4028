import type { AppErrorCode } from '../storage/app-error.ts'
import type { AnswerRecord, Citation, Flag } from './answer.ts'

/** What a turn tells while it runs. `turn-end` or `turn-error` comes last, once. */
export type TurnEvent =
  /** `position`: how many people are ahead in the line for the model. */
  | { type: 'status'; stage: 'screening' | 'searching' | 'composing' | 'checking'; position?: number }
  | { type: 'text-delta'; text: string }
  | { type: 'citation'; citation: Citation }
  | { type: 'flag'; flag: Flag }
  | { type: 'turn-end'; text: string; answer: AnswerRecord }
  | { type: 'turn-error'; code: AppErrorCode; message: string; cause: unknown }
