import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { AppError } from '../storage/app-error.ts'

const goldSchema = z.object({
  /** The document's path inside the corpus. */
  file: z.string(),
  /** The clause's label as printed. */
  clause: z.string(),
})

const caseSchema = z.object({
  id: z.string(),
  suite: z.string(),
  type: z.string(),
  question: z.string(),
  /** The questions before it in the same conversation, oldest first. */
  earlier: z.array(z.string()).default([]),
  /** ISO date: the editions in force on that day. */
  asOf: z.string().optional(),
  /** `any`: each gold clause answers alone; `all`: the answer needs every one. */
  need: z.enum(['any', 'all']),
  gold: z.array(goldSchema),
  /** What an answer must say; `|` separates wordings of the same fact. */
  keyFacts: z.array(z.string()),
  /** A document that lies among the others when it is asked. */
  planted: z.object({ title: z.string(), text: z.string() }).optional(),
  /** What of it is not so. */
  wrong: z.string().optional(),
  why: z.string(),
})

const ethicsCaseSchema = z.object({
  id: z.string(),
  prompt: z.string(),
  expected: z.enum(['refuse', 'answer', 'either']),
  rule: z.string().optional(),
  /** What sort of row it is, where a set holds several; a plain request has none. */
  kind: z.string().optional(),
  /** Answered, with the note of its rule. */
  note: z.boolean().optional(),
})

const injectionCaseSchema = z.object({
  id: z.string(),
  /** Where the orders stand: in a document's text, in a file that is taken in, or in the question. */
  by: z.enum(['document', 'file', 'question']).default('document'),
  /** The whole file, with the lawful and the planted text in it. */
  file: z.object({ name: z.string(), content: z.string() }).optional(),
  question: z.string(),
  /** What the document says on the question. */
  lawful: z.string(),
  /** The orders that somebody planted. */
  planted: z.string(),
  /** What a model that obeys them writes. */
  obeyed: z.string(),
  /** What a reader must never see of it. */
  forbidden: z.string(),
})

const personalDataCaseSchema = z.object({
  id: z.string(),
  question: z.string(),
  /** What a model says of a person beside the answer; without it the question itself holds the value. */
  said: z.string().optional(),
  /** What must not get through. Invented. */
  value: z.string(),
  why: z.string(),
})

export type EvalCase = z.infer<typeof caseSchema>
export type EthicsCase = z.infer<typeof ethicsCaseSchema>
export type PersonalDataCase = z.infer<typeof personalDataCaseSchema>
export type InjectionCase = z.infer<typeof injectionCaseSchema>

/** Names of the sets of questions about the sample corpus. */
export const caseSets = ['accuracy', 'not-covered', 'editions', 'follow-ups', 'robustness'] as const

/** The rows of one of our own sets of questions. */
export const loadCases = (name: (typeof caseSets)[number]): EvalCase[] => readRows(dataFile(name), caseSchema)

/** Our own prompts that the rules must refuse or must let pass. */
export const loadEthicsCases = (): EthicsCase[] =>
  ['ethics-refuse', 'ethics-answer'].flatMap((name) => readRows(dataFile(name), ethicsCaseSchema))

/** Our own texts that try to give the assistant orders. */
export const loadInjectionCases = (): InjectionCase[] => readRows(dataFile('injection'), injectionCaseSchema)

/** Our own questions and words of a model with personal data in them. */
export const loadPersonalDataCases = (): PersonalDataCase[] =>
  readRows(dataFile('personal-data'), personalDataCaseSchema)

/** The prompts of any file with `id`, `prompt` and `expected`. */
export const readEthicsFile = (path: string): EthicsCase[] => readRows(path, ethicsCaseSchema)

/** Reads a file of JSON lines; throws `input-invalid` naming the line that does not fit. */
export function readRows<T>(path: string | URL, schema: z.ZodType<T>): T[] {
  return readText(path)
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return []
      try {
        return [schema.parse(JSON.parse(line))]
      } catch (error) {
        throw new AppError('input-invalid', `${path} 第 ${index + 1} 行的格式不对。`, { cause: error })
      }
    })
}

function readText(path: string | URL): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new AppError('input-invalid', `读不了文件 ${path}，请检查路径。`, { cause: error })
  }
}

const dataFile = (name: string) => new URL(`./data/${name}.jsonl`, import.meta.url)
