import { foldText } from '../cut-terms.ts'
import { builtInTerms } from './built-in-terms.ts'
import type { Wording } from './find-wordings.ts'
import type { Term } from './term.ts'

let wordings: Wording[] | undefined

/** Every wording of the built-in terms: lay words, abbreviations, English names, and the terms themselves. */
export function builtInWordings(): readonly Wording[] {
  wordings ??= builtInTerms().flatMap(wordingsOf)
  return wordings
}

function wordingsOf({ term, abbreviation, english, lay }: Term): Wording[] {
  const names = [abbreviation, english].filter((name) => name !== undefined)
  return [
    // Whoever asks with the full term also finds the documents that abbreviate it.
    { parts: [foldText(term)], term: abbreviation ?? term },
    ...names.map((name) => ({ parts: [foldText(name)], term })),
    ...lay.map((words) => ({ parts: foldText(words).split(' '), term })),
  ]
}
