import { existsSync, readdirSync } from 'node:fs'
import { z } from 'zod'
import { readRows } from './eval-case.ts'

const promptCaseSchema = z.strictObject({
  id: z.string().min(1),
  /** What stands in the prompt's places, each as the product would write it there. */
  inputs: z.record(z.string(), z.string()),
  /** What the reply must hold; `|` separates wordings of the same. */
  holds: z.array(z.string().min(1)),
  /** What it must not hold. */
  lacks: z.array(z.string().min(1)),
  /** `json`: the reply is JSON, fenced or bare; `line`: it is one line. */
  form: z.enum(['json', 'line']).optional(),
  why: z.string().min(1),
})

/** One input to a prompt, and what code can tell of a good reply to it. */
export type PromptCase = z.infer<typeof promptCaseSchema>

const promptsFolder = new URL('../prompts/', import.meta.url)
const dataFolder = new URL('./data/prompts/', import.meta.url)

/** Every prompt of the product, by its id. */
export const promptIds = (): string[] =>
  readdirSync(promptsFolder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => name.replace(/\.md$/, ''))
    .sort()

/** The cases of a prompt; none where no file stands for it. */
export function loadPromptCases(id: string): PromptCase[] {
  const file = new URL(`${id}.jsonl`, dataFolder)
  return existsSync(file) ? readRows(file, promptCaseSchema) : []
}

/** What is wrong with a reply; empty where it is as the case wants it. */
export function faultsOf(reply: string, { holds, lacks, form }: PromptCase): string[] {
  return [
    ...holds.filter((wanted) => !wanted.split('|').some((wording) => reply.includes(wording))).map((w) => `缺“${w}”`),
    ...lacks.filter((unwanted) => reply.includes(unwanted)).map((unwanted) => `有“${unwanted}”`),
    ...(form === 'line' && reply.trim().includes('\n') ? ['不止一行'] : []),
    ...(form === 'json' && !isJson(reply) ? ['不是 JSON'] : []),
    ...(reply.trim() === '' ? ['空'] : []),
  ]
}

function isJson(reply: string): boolean {
  try {
    JSON.parse(/```(?:json)?\s*([\s\S]*?)```/u.exec(reply)?.[1] ?? reply)
    return true
  } catch {
    return false
  }
}
