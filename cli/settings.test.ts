import { expect, it } from 'vitest'
import { readSettings } from './settings.ts'

it('has no embedder, and keeps vectors in the database file, unless told otherwise', () => {
  expect(readSettings({})).toMatchObject({ embedder: undefined, embedderPrefixes: undefined, chromaUrl: undefined })
  expect(readSettings({ BASHAN_EMBEDDER: '', BASHAN_EMBEDDER_PREFIXES: '' })).toMatchObject({
    embedder: undefined,
    embedderPrefixes: undefined,
  })
})

it('reads the prefixes of an embedder with their spaces', () => {
  expect(readSettings({ BASHAN_EMBEDDER_PREFIXES: 'query: |passage: ' }).embedderPrefixes).toEqual({
    query: 'query: ',
    passage: 'passage: ',
  })
  expect(readSettings({ BASHAN_EMBEDDER_PREFIXES: '|' }).embedderPrefixes).toEqual({ query: '', passage: '' })
})

it('uses a Chroma server only when it is asked for', () => {
  expect(readSettings({ BASHAN_VECTORS: 'chroma' }).chromaUrl).toBe('http://127.0.0.1:8000')
  expect(readSettings({ BASHAN_VECTORS: 'chroma', BASHAN_CHROMA_URL: 'http://c:1' }).chromaUrl).toBe('http://c:1')
  expect(readSettings({ BASHAN_CHROMA_URL: 'http://c:1' }).chromaUrl).toBeUndefined()
})

it.each([
  ['BASHAN_VECTORS', 'milvus'],
  ['BASHAN_EMBEDDER_URL', 'not an address'],
  ['BASHAN_EMBEDDER_PREFIXES', 'query: '],
])('names %s when its value is wrong', (name, value) => {
  expect(() => readSettings({ [name]: value })).toThrow(name)
})
