import type { z } from 'zod'
import type { itemAnswerSchema } from '../../teaching/item-answer.ts'
import type { itemViewSchema } from '../../teaching/item-view.ts'

/** An item as it is shown to whoever answers it, and their answer: shared by quizzes, practice and review. */

export type ItemView = z.infer<typeof itemViewSchema>
export type ItemAnswer = z.infer<typeof itemAnswerSchema>
