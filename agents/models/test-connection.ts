import { z } from 'zod'
import { connectTo, type ModelAddress } from '../model-connection.ts'
import { keepPace } from '../model-pace.ts'
import { structuredReply, workPace } from '../structured-reply.ts'
import { explainFault } from './list-offered.ts'

/** What a test found. `problem` is null where the model answered. */
export type ConnectionTest = {
  problem: string | null
  /** From asking to the first words, milliseconds. */
  firstMs: number | null
  charactersPerSecond: number | null
  structured: 'tool' | 'json' | 'none'
  /** The provider counted the tokens. */
  usageTold: boolean
  /** It bears being asked to count them. */
  asksUsage: boolean
  /** The beginning of what it said. */
  sample: string
}

const prompt = '请用一句话说明洁净区为什么要保持压差。'
const structuredPrompt =
  '药品车间洁净区的压差是多少？只输出 JSON：{"answer": 一句话, "number": 整数}。材料：洁净区与非洁净区之间的压差应当不低于10帕斯卡。'
const replySchema = z.object({ answer: z.string().min(1), number: z.number().int() })
const sampleLength = 60
const heardAtMost = 400
const pace: typeof workPace = { ...workPace, charactersPerSecond: 0.5 }

/** Asks a model two or three short things, and tells what it can do; never throws for what is wrong with the model. */
export async function testConnection(
  address: ModelAddress,
  model: string,
  signal: AbortSignal,
): Promise<ConnectionTest> {
  const usual = await say({ ...address, asksUsage: true }, model, signal)
  // Some refuse a request that asks them to count; without it they answer.
  const plain = usual.problem === null ? usual : await say({ ...address, asksUsage: false }, model, signal)
  const spoken = plain.problem === null ? plain : usual
  const asksUsage = spoken === usual
  if (spoken.problem !== null) return { ...spoken, structured: 'none', asksUsage: true }
  return { ...spoken, asksUsage, structured: await findStructured({ ...address, asksUsage }, model, signal) }
}

async function say(address: ModelAddress, model: string, signal: AbortSignal) {
  const started = performance.now()
  let firstAt: number | null = null
  let text = ''
  let usageTold = false
  let problem: string | null = null
  const onUsage = () => {
    usageTold = true
  }
  try {
    const ask = (stop: AbortSignal) => connectTo(address, model).stream(prompt, stop, { onUsage })
    for await (const words of keepPace(ask, signal, pace)) {
      firstAt ??= performance.now()
      text += words
      // Enough to tell its speed; a model that was never taught to stop would go on for ever.
      if (text.length >= heardAtMost) break
    }
    if (text.trim() === '') problem = '连上了，但模型没有说话'
  } catch (error) {
    problem = explainFault(error)
  }
  const seconds = (performance.now() - (firstAt ?? started)) / 1_000
  return {
    problem,
    firstMs: firstAt === null ? null : Math.round(firstAt - started),
    charactersPerSecond: firstAt === null ? null : Math.round(text.length / Math.max(seconds, 0.001)),
    usageTold,
    sample: text.trim().slice(0, sampleLength),
  }
}

/** The first way in which the model keeps to a shape; `none` still works, by its words or without it. */
async function findStructured(address: ModelAddress, model: string, signal: AbortSignal) {
  for (const structured of ['tool', 'json'] as const) {
    const connection = connectTo({ ...address, structured }, model)
    const task = { model: connection, prompt: structuredPrompt, schema: replySchema, signal, pace }
    const fits = await structuredReply(task).then(
      () => true,
      () => false,
    )
    if (fits) return structured
  }
  return 'none'
}
