import { createRequire } from 'node:module'
import type { ConverterOptions } from 'opencc-js'
import { simplifyCharacters } from './simplify-characters.ts'

let toTraditional: ((text: string) => string) | undefined

/** A word as it may stand in a text, in lower case: as given, in simplified and in traditional characters. */
export function spellingsOf(word: string): string[] {
  const given = word.normalize('NFKC').toLowerCase()
  // Loaded when first needed, since most people read the library and never search their own conversations.
  toTraditional ??= loadConverter()
  return [...new Set([given, simplifyCharacters(given), toTraditional(given)])]
}

function loadConverter(): (text: string) => string {
  const { Converter } = createRequire(import.meta.url)('opencc-js/cn2t') as {
    Converter: (options: ConverterOptions) => (text: string) => string
  }
  return Converter({ from: 'cn', to: 'tw' })
}
