import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { pageTexts } from './page-texts.ts'

const corpus = (file: string) => fileURLToPath(new URL(`../samples/corpus/${file}`, import.meta.url))

it('has the words of each page of a PDF and of each slide, and nothing for a file without pages', async () => {
  const pdf = await pageTexts(corpus('food/食堂与集体用餐食品安全操作要点.pdf'))
  expect(pdf?.[3]).toContain('紫外线灯消毒')
  expect(pdf?.[0]).not.toContain('紫外线灯消毒')
  const deck = await pageTexts(corpus('materials/薄膜沉积CVD与PVD基础.pptx'))
  expect(deck?.[7]).toContain('射频溅射')
  expect(await pageTexts(corpus('food/HACCP七项原理与十二个步骤.md'))).toBeNull()
})
