import type { RecordGrade } from './batch-record/grade-record.ts'
import type { RecordAnswers } from './batch-record/record-answers.ts'
import type { HaccpGrade } from './haccp/grade-haccp.ts'
import type { HaccpAnswers } from './haccp/haccp-answers.ts'

export const exerciseKinds = ['haccp', 'batch-record'] as const
export type ExerciseKind = (typeof exerciseKinds)[number]

export type ExerciseAnswers = { kind: 'haccp'; haccp: HaccpAnswers } | { kind: 'batch-record'; record: RecordAnswers }
export type ExerciseGrade = { kind: 'haccp'; haccp: HaccpGrade } | { kind: 'batch-record'; record: RecordGrade }
