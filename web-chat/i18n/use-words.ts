import { type Language, useText } from './text.ts'

/** The words of a page that is loaded when it is opened: they travel with it, in the language in use. */
export function useWords<Words>(languages: Record<Language, Words>): Words {
  return languages[useText().languageTag]
}
