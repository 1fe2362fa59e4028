import { expect, it } from 'vitest'
import { prefixesOf } from './embedder-prefixes.ts'

it('knows which models want a prefix before questions and passages', () => {
  const e5 = { query: 'query: ', passage: 'passage: ' }
  expect(prefixesOf('intfloat/multilingual-e5-small')).toEqual(e5)
  expect(prefixesOf('jeffh/intfloat-multilingual-e5-large:q8_0')).toEqual(e5)
  expect(prefixesOf('e5-mistral-7b-instruct')).toEqual({ query: '', passage: '' })
  expect(prefixesOf('nomic-embed-text:latest').query).toBe('search_query: ')
  expect(prefixesOf('bge-m3')).toEqual({ query: '', passage: '' })
})
