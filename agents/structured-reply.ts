import { z } from 'zod'
import { AppError } from '../storage/app-error.ts'
import type { JsonShape, ModelConnection } from './model-connection.ts'
import type { modelPace } from './model-pace.ts'
import { readModel } from './read-model.ts'

/** How long a model may take over a piece of work that nobody watches word by word, in the terms of `modelPace`. */
export const workPace: typeof modelPace = { first: 30_000, gap: 15_000, warmUp: 30_000, charactersPerSecond: 2 }

export type StructuredTask<T> = {
  model: ModelConnection
  prompt: string
  schema: z.ZodType<T>
  signal: AbortSignal
  pace?: typeof modelPace
}

/**
 * What a model writes as JSON of this shape: by a tool or in JSON mode where the connection can, else as its words, fenced
 * or bare. A reply of another shape is sent back once with what is wrong
 * with it; throws `model-refused` when the second is no better, and what the connection throws.
 */
export async function structuredReply<T>(task: StructuredTask<T>): Promise<T> {
  const first = read(task.schema, await wholeReply(task, task.prompt))
  if ('value' in first) return first.value
  const repair = `${task.prompt}\n\n你上次的回答不符合要求：${first.fault}\n请只输出符合要求的 JSON，不加说明。`
  const second = read(task.schema, await wholeReply(task, repair))
  if ('value' in second) return second.value
  throw new AppError('model-refused', '大模型没有按要求的格式回答，已改用不依赖大模型的方式。', {
    cause: new Error(second.fault),
  })
}

async function wholeReply<T>({ model, schema, signal, pace }: StructuredTask<T>, prompt: string): Promise<string> {
  const reading = { model, prompt, signal, pace: pace ?? patientPace(model), shape: jsonShape(schema) }
  let text = ''
  for await (const words of readModel(reading)) text += words
  return text
}

/** A connection that is given more time than `workPace` has it here too. */
function patientPace({ pace = workPace }: ModelConnection): typeof modelPace {
  return { ...workPace, first: Math.max(workPace.first, pace.first), gap: Math.max(workPace.gap, pace.gap) }
}

/** The JSON schema that a model is shown; what JSON can't say is left open, for the check by `schema` comes after. */
const jsonShape = (schema: z.ZodType): JsonShape => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })

function read<T>(schema: z.ZodType<T>, reply: string): { value: T } | { fault: string } {
  const json = /```(?:json)?\s*([\s\S]*?)```/u.exec(reply)?.[1] ?? /[[{][\s\S]*[\]}]/u.exec(reply)?.[0]
  if (json === undefined) return { fault: '没有找到 JSON。' }
  try {
    const parsed = schema.safeParse(JSON.parse(json))
    if (parsed.success) return { value: parsed.data }
    return { fault: parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('；') }
  } catch (error) {
    return { fault: `JSON 无法解析：${error instanceof Error ? error.message : String(error)}` }
  }
}
