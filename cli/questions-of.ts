import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { AppError } from '../storage/app-error.ts'

/** One question as typed, or a file of them. */
export type QuestionSource = { question: string } | { batch: string }

type BatchRow = { id: string; question: string }

const rowSchema = z
  .object({
    id: z.union([z.string(), z.number()]).optional(),
    qid: z.union([z.string(), z.number()]).optional(),
    question: z.string().optional(),
    prompt: z.string().optional(),
    query: z.string().optional(),
  })
  .transform((row) => ({
    id: String(row.id ?? row.qid ?? ''),
    question: row.question ?? row.prompt ?? row.query ?? '',
  }))
  .refine((row) => row.question !== '', 'question, prompt or query is missing')

/** The questions to work on, those of a file with their ids; throws `input-invalid` for a file that can't be read. */
export async function questionsOf(source: QuestionSource): Promise<{ id?: string; question: string }[]> {
  return 'batch' in source ? await readBatch(source.batch) : [{ question: source.question }]
}

/** Reads a JSON-lines file of questions; throws `input-invalid` naming the line that can't be read. */
async function readBatch(path: string): Promise<BatchRow[]> {
  const content = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new AppError('input-invalid', `读不了文件 ${path}，请检查路径。`, { cause: error })
  })
  return content.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [readRow(line, index + 1, path)]))
}

function readRow(line: string, number: number, path: string): BatchRow {
  try {
    const row = rowSchema.parse(JSON.parse(line))
    return { ...row, id: row.id || String(number) }
  } catch (error) {
    throw new AppError('input-invalid', `${path} 第 ${number} 行不是带 question 或 prompt 的 JSON。`, { cause: error })
  }
}
