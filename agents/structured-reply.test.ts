import { expect, it } from 'vitest'
import { z } from 'zod'
import type { ModelConnection } from './model-connection.ts'
import { structuredReply } from './structured-reply.ts'
import { type Script, scriptedModel } from './testing/scripted-model.ts'

const schema = z.object({ answer: z.string().min(1), number: z.number().int() })
const right = '{"answer":"不低于10帕斯卡。","number":10}'
const pace = { first: 60, gap: 60, warmUp: 1_000, charactersPerSecond: 0 }
const never = new AbortController().signal

function ask(...scripts: Script[]) {
  const model = scriptedModel(...scripts)
  const task = { model: model.connection, prompt: '压差是多少？', schema, signal: never, pace }
  return { ...model, reply: structuredReply(task) }
}

it.each([
  ['bare', [right]],
  ['fenced', ['```json\n', right, '\n```']],
  ['with talk around it', ['好的，结果如下：', right, '\n请查收。']],
  ['cut into pieces', right.match(/.{1,5}/gsu) ?? []],
])('a model that can do neither tools nor JSON is read by its words: %s', async (_, script) => {
  expect(await ask(script).reply).toEqual({ answer: '不低于10帕斯卡。', number: 10 })
})

it.each([
  ['no JSON at all', '压差不低于10帕斯卡。', '没有找到 JSON'],
  ['JSON that breaks off', '{"answer":"不低于', '没有找到 JSON'],
  ['JSON that is none', '{"answer":不低于}', 'JSON 无法解析'],
  ['another shape', '{"answer":"","number":"十"}', 'number'],
  ['nothing', '', '没有找到 JSON'],
])('%s is sent back once, with what is wrong', async (_, wrong, fault) => {
  const { reply, prompts } = ask([wrong], [right])
  expect(await reply).toEqual({ answer: '不低于10帕斯卡。', number: 10 })
  expect(prompts).toHaveLength(2)
  expect(prompts[1]).toContain('压差是多少？')
  expect(prompts[1]).toContain(fault)
})

it('after the second it is refused, so that the caller goes on without the model', async () => {
  const { reply, prompts } = ask(['不知道'], ['还是不知道'])
  await expect(reply).rejects.toMatchObject({ code: 'model-refused' })
  expect(prompts).toHaveLength(2)
})

it('a connection that breaks off or hangs is not asked to repair anything', async () => {
  const broken = ask(['{"answer":', 'break'])
  await expect(broken.reply).rejects.toMatchObject({ code: 'model-unavailable' })
  const hanging = ask([{ wait: 5_000 }])
  await expect(hanging.reply).rejects.toMatchObject({ code: 'model-timeout' })
  expect([broken.prompts.length, hanging.prompts.length]).toEqual([1, 1])
})

it('the connection is given the shape as a JSON schema, for a tool or its JSON mode', async () => {
  const { connection } = scriptedModel([right])
  let shape: unknown
  const model: ModelConnection = {
    ...connection,
    stream(prompt, signal, options) {
      shape = options?.shape
      return connection.stream(prompt, signal, options)
    },
  }
  await structuredReply({ model, prompt: '', schema, signal: never, pace })
  expect(shape).toMatchObject({ type: 'object', required: ['answer', 'number'] })
})
