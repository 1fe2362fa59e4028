import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { ModelConnection } from '../agents/model-connection.ts'
import { scriptedModel } from '../agents/testing/scripted-model.ts'
import { cachedModel } from './cached-model.ts'

const root = mkdtempSync(join(tmpdir(), 'bashan-cache-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const folder = () => mkdtempSync(join(root, 'run-'))
const signal = new AbortController().signal

async function say(model: ModelConnection, prompt: string): Promise<string> {
  let reply = ''
  for await (const words of model.stream(prompt, signal)) reply += words
  return reply
}

describe('a model with a memory', () => {
  it('is asked once for a prompt, in later runs too', async () => {
    const place = folder()
    const { connection, prompts } = scriptedModel(['压差', '10 帕'])
    const first = cachedModel(connection, { folder: place, seed: 's' })
    expect(await say(first.connection, '问')).toBe('压差10 帕')
    const later = cachedModel(connection, { folder: place, seed: 's' })
    expect(await say(later.connection, '问')).toBe('压差10 帕')
    expect(prompts).toEqual(['问'])
    expect([first.calls, later.calls]).toEqual([
      { made: 1, fromCache: 0, promptCharacters: 1, replyCharacters: 6 },
      { made: 0, fromCache: 1, promptCharacters: 0, replyCharacters: 0 },
    ])
  })

  it('is asked anew for another prompt, seed or model, and after a failure', async () => {
    const place = folder()
    const { connection, prompts } = scriptedModel(['一'], ['二'], ['三'], ['四', 'break'], ['五'])
    expect(await say(cachedModel(connection, { folder: place, seed: 's' }).connection, '问')).toBe('一')
    expect(await say(cachedModel(connection, { folder: place, seed: 't' }).connection, '问')).toBe('二')
    expect(await say(cachedModel({ ...connection, name: 'b' }, { folder: place, seed: 's' }).connection, '问')).toBe(
      '三',
    )
    const again = cachedModel(connection, { folder: place, seed: 's' }).connection
    await expect(say(again, '再问')).rejects.toThrow()
    expect(await say(again, '再问')).toBe('五')
    expect(prompts).toHaveLength(5)
  })
})
