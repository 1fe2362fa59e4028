import { foldText } from '../cut-terms.ts'
import { builtInTerms } from './built-in-terms.ts'
import type { Wording } from './find-wordings.ts'
import type { Term } from './term.ts'

type Indexed = { wording: Wording; at: number }

const beginningLength = 2

let byBeginning: Map<string, Indexed[]> | undefined

/**
 * The wordings of the built-in terms (lay words, abbreviations, English names, and the terms themselves) whose first
 * characters stand in a folded question: all that may stand in it, of some thousands.
 */
export function builtInWordings(question: string): Wording[] {
  byBeginning ??= indexByBeginning(builtInTerms().flatMap(wordingsOf))
  const beginnings = new Set<string>()
  for (let at = 0; at < question.length; at++) {
    beginnings.add(question.slice(at, at + 1)).add(question.slice(at, at + beginningLength))
  }
  const found = [...beginnings].flatMap((beginning) => byBeginning?.get(beginning) ?? [])
  return found.sort((a, b) => a.at - b.at).map(({ wording }) => wording)
}

function indexByBeginning(wordings: readonly Wording[]): Map<string, Indexed[]> {
  const index = new Map<string, Indexed[]>()
  for (const [at, wording] of wordings.entries()) {
    const beginning = wording.parts[0]?.slice(0, beginningLength) ?? ''
    const known = index.get(beginning)
    if (known) known.push({ wording, at })
    else index.set(beginning, [{ wording, at }])
  }
  return index
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
