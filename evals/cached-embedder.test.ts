import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Embedder } from '../knowledge/embedding/connect-embedder.ts'
import { cachedEmbedder } from './cached-embedder.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bashan-embedder-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Embeds a text as its length; fails as often as told before it works. */
function counting({ failures = 0, name = 'openai:length' } = {}) {
  const requests: string[][] = []
  let left = failures
  const embedDocuments = async (texts: string[]) => {
    requests.push(texts)
    if (left-- > 0) throw new Error('slow')
    return texts.map((text) => [text.length, 1])
  }
  const embedQuery = async (text: string) => [-((await embedDocuments([text]))[0]?.[0] ?? 0)]
  const embedder: Embedder = {
    name,
    url: null,
    prefixes: { query: '', passage: '' },
    within: async () => ({ embedDocuments, embedQuery }),
  }
  return { embedder, requests }
}

const texts = ['一', '二二', '三三三', '四四四四', '五五五五五', '六六六六六六']
const open = async (embedder: Embedder, onProgress = (_made: number, _kept: number) => {}) =>
  await cachedEmbedder(embedder, { folder, onProgress }).within(1)

it('embeds in small requests, and a second run asks for what the first did not get to alone', async () => {
  const first = counting()
  await (await open(first.embedder)).embedDocuments(texts.slice(1, 4))
  expect(first.requests.map((asked) => asked.length)).toEqual([3])
  const second = counting()
  const vectors = await (await open(second.embedder)).embedDocuments(texts)
  expect(vectors).toEqual(texts.map((text) => [text.length, 1]))
  expect(second.requests).toEqual([['一'], ['五五五五五', '六六六六六六']])
})

it('a question is no passage, and another model has vectors of its own', async () => {
  const { embedder } = counting()
  const embeddings = await open(embedder)
  expect(await embeddings.embedDocuments(['二二'])).toEqual([[2, 1]])
  expect(await embeddings.embedQuery('二二')).toEqual([-2])
  const other = counting({ name: 'openai:other' })
  await (await open(other.embedder)).embedDocuments(['二二'])
  expect(other.requests.length).toBe(1)
})

it('tries again twice, then says so and keeps what it had', async () => {
  const slow = counting({ failures: 2 })
  expect(await (await open(slow.embedder)).embedDocuments(['一'])).toEqual([[1, 1]])
  const dead = counting({ failures: 9 })
  await expect((await open(dead.embedder)).embedDocuments(['一', '七'])).rejects.toThrow('slow')
  expect(dead.requests).toEqual([['七'], ['七'], ['七']])
})

it('tells how far it is', async () => {
  const told: number[][] = []
  const embeddings = await open(counting().embedder, (made, kept) => told.push([made, kept]))
  const many = Array.from({ length: 120 }, (_, index) => `第${index}段`)
  await embeddings.embedDocuments(many)
  await embeddings.embedDocuments(many)
  expect(told).toEqual([
    [100, 0],
    [120, 80],
  ])
})
