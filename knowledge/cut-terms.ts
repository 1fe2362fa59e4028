import { findArticleReferences } from './clause-reference.ts'
import { simplifyCharacters } from './simplify-characters.ts'

// Han characters that carry no subject of their own; a term never spans them.
const linkingCharacters = /[的了在和与及或之而则以于为是将从到被把让给都也还就才又很更最]/gu
const word = /\p{Script=Han}+|[a-z0-9]+(?:[.\-/][a-z0-9]+)*/gu

/** One form for what means the same: ＧＭＰ, GMP and gmp; 質量 and 质量. */
export const foldText = (text: string): string => simplifyCharacters(text.normalize('NFKC').toLowerCase())

/** The unbroken runs of Han characters, and the Latin words and numbers, of a text. */
export function cutWords(text: string): string[] {
  return foldText(text).replace(linkingCharacters, ' ').match(word) ?? []
}

/**
 * Cuts text into the terms of the lexical index: overlapping pairs of Han characters (a lone character stays alone),
 * Latin words and numbers whole, and one term for each article mentioned, however its number is written.
 */
export function cutTerms(text: string): string[] {
  const references = findArticleReferences(text).map((reference) => `article${reference.number.replace('-', 'x')}`)
  return [...cutWords(text).flatMap(pairs), ...references]
}

function pairs(run: string): string[] {
  if (!/\p{Script=Han}/u.test(run)) return [run]
  const characters = [...run]
  if (characters.length === 1) return [run]
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`)
}
