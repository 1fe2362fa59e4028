import { expect, it } from 'vitest'
import { splitBlocks } from './split-blocks.ts'

it.each([
  ['paragraphs are cut at blank lines', '甲。\n乙。\n\n丙。', ['甲。\n乙。\n\n', '丙。']],
  ['a table with its lines stays whole', '|a|b|\n|-|-|\n|1|2|\n\n后', ['|a|b|\n|-|-|\n|1|2|\n\n', '后']],
  ['code keeps its blank lines', '```\na\n\nb\n```\n\n后', ['```\na\n\nb\n```\n\n', '后']],
  ['code that has not ended stays open', '```\na\n\nb', ['```\na\n\nb']],
  ['a formula keeps its blank lines', '$$\na\n\nb\n$$\n\n后', ['$$\na\n\nb\n$$\n\n', '后']],
  ['a formula on one line does not stay open', '$$a$$\n\n后', ['$$a$$\n\n', '后']],
  ['what is indented stays with its list', '- 甲\n\n  乙\n\n后', ['- 甲\n\n  乙\n\n', '后']],
  ['nothing has no blocks', '', []],
])('%s', (_, text, blocks) => {
  expect(splitBlocks(text)).toEqual(blocks)
  expect(splitBlocks(text).join('')).toBe(text)
})
