import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import matter from 'gray-matter'
import { z } from 'zod'
import { AppError } from '../storage/app-error.ts'

/** A prompt read from its Markdown file. `reference` is `id@version#hash`, for the reply, the audit log and eval reports. */
export type Prompt<Input extends string> = {
  reference: string
  render: (inputs: Record<Input, string>) => string
}

const frontMatterSchema = z.strictObject({
  description: z.string().min(1),
  version: z.number().int().positive(),
  inputs: z.array(z.string().regex(/^[a-z][A-Za-z]*$/)),
})
const placeholder = /\{\{([a-z][A-Za-z]*)\}\}/g

/** Loads `prompts/<id>.md`; throws when its front matter is wrong or its placeholders are not exactly its inputs. */
export function loadPrompt<const Input extends string>(id: string, inputs: readonly Input[]): Prompt<Input> {
  const { data, content } = matter(readFileSync(new URL(`./${id}.md`, import.meta.url), 'utf8'))
  const frontMatter = frontMatterSchema.safeParse(data)
  if (!frontMatter.success) throw invalid(id, z.prettifyError(frontMatter.error))
  const body = content.trim()
  const used = new Set([...body.matchAll(placeholder)].map((match) => match[1] ?? ''))
  const declared = new Set(frontMatter.data.inputs)
  const expected = new Set<string>(inputs)
  for (const name of new Set([...used, ...declared, ...expected])) {
    if (!used.has(name) || !declared.has(name) || !expected.has(name))
      throw invalid(id, `input "${name}" is not everywhere`)
  }
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12)
  return {
    reference: `${id}@${frontMatter.data.version}#${hash}`,
    render: (values) => body.replace(placeholder, (_, name: Input) => values[name]),
  }
}

function invalid(id: string, reason: string): AppError {
  return new AppError('configuration-invalid', `提示词文件 prompts/${id}.md 有误：${reason}`)
}
