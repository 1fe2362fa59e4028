import { isBlank } from './is-blank.ts'
import { optionLetter } from './option-letter.ts'
import type { ItemContent } from './quiz-item.ts'

/** The letters (A, B, …) of a choice's options that say nothing; none for items of other types. */
export const emptyOptions = (content: ItemContent): string[] =>
  'options' in content ? content.options.flatMap(({ text }, place) => (isBlank(text) ? [optionLetter(place)] : [])) : []
