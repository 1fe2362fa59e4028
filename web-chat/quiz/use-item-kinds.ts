import { useWords } from '../i18n/use-words.ts'
import { itemKindWords } from './item-kind-words.ts'

/** The names of types, levels, kinds of knowledge and steps of items, and each of them as choices for a Select. */
export function useItemKinds() {
  const words = useWords(itemKindWords)
  return {
    ...words,
    types: choices(words.type),
    blooms: choices(words.bloom),
    knowledges: choices(words.knowledge),
    statuses: choices(words.status),
  }
}

const choices = <Value extends string>(names: Record<Value, string>): { value: Value; label: string }[] =>
  (Object.keys(names) as Value[]).map((value) => ({ value, label: names[value] }))
