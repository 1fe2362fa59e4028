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

it('connects a reranker only with its address', () => {
  expect(readSettings({}).reranker).toBeUndefined()
  expect(() => readSettings({ BASHAN_RERANKER: 'demo' })).toThrow('BASHAN_RERANKER_URL')
  expect(readSettings({ BASHAN_RERANKER: 'demo', BASHAN_RERANKER_URL: 'http://r:1/v1' }).reranker).toEqual({
    model: 'demo',
    url: 'http://r:1/v1',
    key: undefined,
  })
})

it('listens on loopback alone, unless it is told the address that people open', () => {
  expect(readSettings({})).toMatchObject({ host: '127.0.0.1', publicUrl: undefined, singleSignOn: undefined })
  expect(() => readSettings({ BASHAN_HOST: '0.0.0.0' })).toThrow('BASHAN_PUBLIC_URL')
  expect(() => readSettings({ BASHAN_HOST: '192.0.2.7' })).toThrow('BASHAN_PUBLIC_URL')
  expect(readSettings({ BASHAN_HOST: '0.0.0.0', BASHAN_PUBLIC_URL: 'https://bashan.example' })).toMatchObject({
    host: '0.0.0.0',
    publicUrl: 'https://bashan.example',
  })
})

it('reads single sign-on whole or not at all', () => {
  const oidc = {
    BASHAN_OIDC_ISSUER: 'https://id.example/realm',
    BASHAN_OIDC_CLIENT_ID: 'bashan',
    BASHAN_OIDC_CLIENT_SECRET: 's',
  }
  expect(readSettings({ ...oidc, BASHAN_OIDC_ROLES: 'staff:teacher, 学生:student' }).singleSignOn).toMatchObject({
    usernameClaim: 'preferred_username',
    roles: { staff: 'teacher', 学生: 'student' },
    autoProvision: false,
  })
  expect(() => readSettings({ BASHAN_OIDC_ISSUER: 'https://id.example' })).toThrow('BASHAN_OIDC_CLIENT_ID')
  expect(() => readSettings({ ...oidc, BASHAN_OIDC_ROLES: 'staff:administrator' })).toThrow('BASHAN_OIDC_ROLES')
})

it('watches a folder only when it is told which', () => {
  expect(readSettings({}).watchedFolder).toBeUndefined()
  expect(readSettings({ BASHAN_WATCH: '' }).watchedFolder).toBeUndefined()
  expect(readSettings({ BASHAN_WATCH: '/srv/standards' }).watchedFolder).toBe('/srv/standards')
})

it.each([
  ['BASHAN_PUBLIC_URL', 'bashan.example'],
  ['BASHAN_PUBLIC_URL', 'https://bashan.example/path'],
  ['BASHAN_PUBLIC_URL', 'ftp://bashan.example'],
  ['BASHAN_VECTORS', 'milvus'],
  ['BASHAN_EMBEDDER_URL', 'not an address'],
  ['BASHAN_EMBEDDER_PREFIXES', 'query: '],
])('names %s when its value is wrong', (name, value) => {
  expect(() => readSettings({ [name]: value })).toThrow(name)
})

it('asks a moderation endpoint, or a chat model as judge, only when told to', () => {
  expect(readSettings({}).moderation).toBeUndefined()
  const BASHAN_MODERATION_URL = 'http://127.0.0.1:9/v1'
  expect(readSettings({ BASHAN_MODERATION_URL }).moderation).toMatchObject({ endpoint: { url: BASHAN_MODERATION_URL } })
  expect(readSettings({ BASHAN_MODERATION: 'endpoint:omni', BASHAN_MODERATION_URL }).moderation).toMatchObject({
    endpoint: { model: 'omni' },
  })
  expect(readSettings({ BASHAN_MODERATION: 'ollama:qwen3' }).moderation).toMatchObject({
    judge: { model: 'ollama:qwen3' },
  })
  expect(() => readSettings({ BASHAN_MODERATION: 'endpoint' })).toThrow('BASHAN_MODERATION_URL')
})
