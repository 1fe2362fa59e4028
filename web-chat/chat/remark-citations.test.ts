import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { remarkCitations } from './remark-citations.ts'

/** The markers found in `markdown` when sources 1 and 2 are known. */
function markersIn(markdown: string): string[] {
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkCitations, { known: new Set([1, 2]) })
  const tree = processor.runSync(processor.parse(markdown))
  return [...JSON.stringify(tree).matchAll(/"dataCitation":"(\d+)"/g)].map((match) => match[1] ?? '')
}

test('known markers become citations, also side by side, in lists and in tables', () => {
  expect(markersIn('应当监测[1][2]。')).toEqual(['1', '2'])
  expect(markersIn('- 温度[1]\n- 湿度[2]')).toEqual(['1', '2'])
  expect(markersIn('| 项 | 值 |\n| --- | --- |\n| 温度 | 18[2] |')).toEqual(['2'])
})

test('a number that cites nothing stays text', () => {
  expect(markersIn('见[3]和[2024]')).toEqual([])
})

test('code is left alone', () => {
  expect(markersIn('`a[1]`\n\n```\na[2]\n```')).toEqual([])
})
