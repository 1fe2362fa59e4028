import { expect, it } from 'vitest'
import type { ItemView } from '../../teaching/item-view.ts'
import { readTypedAnswer } from './item-words.ts'

const view = { type: 'true-false' } as ItemView

it.each([
  ['对', true],
  ['我觉得是对的', true],
  ['应该没错', true],
  ['错', false],
  ['不对', false],
  ['是错的', false],
])('%s answers whether a statement is right', (text, value) => {
  expect(readTypedAnswer(text, view)).toEqual({ type: 'true-false', value })
})

it.each(['你好烦', '先看看', '10'])('%s answers nothing', (text) => expect(readTypedAnswer(text, view)).toBeNull())
