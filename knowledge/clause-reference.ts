import { numeralCharacters, readChineseNumeral } from './chinese-numeral.ts'

const article = new RegExp(`第\\s*([${numeralCharacters}]+)\\s*条(?:之([${numeralCharacters}]+))?`, 'gu')
const decimal = /(?<![\d.])\d{1,2}(?:\.\d{1,2}){1,4}(?!\s*(?:[\d.%‰°]|[a-zμ]))/g

/** An address inside a document as a question names it: `number` in the normal form of `ParsedClause.number`, `printed` as written. */
export type ClauseReference = { number: string; printed: string }

/** The article numbers (第九十八条, 第98条, 第十五条之一) that a text mentions, in order. */
export function findArticleReferences(text: string): ClauseReference[] {
  return [...text.matchAll(article)].flatMap((match) => {
    const number = articleNumber(match[1] ?? '', match[2])
    return number === null ? [] : [{ number, printed: match[0] }]
  })
}

/** Section numbers such as 5.3.2 that a text mentions; a bare whole number or a measured value is none. */
export function findSectionReferences(text: string): ClauseReference[] {
  return [...text.normalize('NFKC').matchAll(decimal)].map((match) => ({ number: match[0], printed: match[0] }))
}

function articleNumber(numeral: string, after: string | undefined): string | null {
  const main = readChineseNumeral(numeral)
  if (main === null) return null
  if (after === undefined) return String(main)
  const sub = readChineseNumeral(after)
  return sub === null ? null : `${main}-${sub}`
}
