import { useContext } from 'react'
import { ConvertContext } from './convert-context.ts'
import { type Convert, convertWords } from './convert-words.ts'
import { type Language, useText } from './text.ts'

const kept = new WeakMap<object, { convert: Convert; words: unknown }>()

/** The words of a page that is loaded when it is opened: they travel with it, in the language and characters in use. */
export function useWords<Words extends object>(languages: Record<Language, Words>): Words {
  const convert = useContext(ConvertContext)
  const words = languages[useText().languageTag]
  if (convert === null) return words
  const known = kept.get(words)
  if (known?.convert === convert) return known.words as Words
  const made = convertWords(words, convert)
  kept.set(words, { convert, words: made })
  return made
}
