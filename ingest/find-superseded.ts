import type { ParsedClause } from '../knowledge/document.ts'
import { standardNumberSource } from './standard-number.ts'

// 代替 GB 14881—1994; 本标准代替GB 14881—1994《…》; not: 可用…代替
const replaces = new RegExp(
  `(?:^|本(?:标准|文件|规范|规程|部分))\\s*(?:代替|替代|取代)[了：:\\s]*(${standardNumberSource})`,
  'mu',
)
const abolishes = /同时废止/u
const titles = /《([^《》]+)》/gu

/**
 * What a document says it replaces: the number on a standard's title page or in its foreword, or the title that a law's
 * last articles abolish; undefined when it names nothing or more than one thing.
 */
export function findSuperseded(head: string, title: string, clauses: readonly ParsedClause[]): string | undefined {
  const number = replaces.exec(head)?.[1]
  if (number !== undefined) return number
  const clause = clauses.findLast(({ text }) => abolishes.test(text))
  const sentence = clause?.text.split(/(?<=[。；])/u).find((part) => abolishes.test(part)) ?? ''
  const named = [
    ...new Set([...sentence.slice(0, sentence.search(abolishes)).matchAll(titles)].map(([, name]) => name)),
  ]
  return named.find((name) => name === title) ?? (named.length === 1 ? named[0] : undefined)
}
