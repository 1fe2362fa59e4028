import { fault, hint, type ItemFinding } from './item-finding.ts'
import { plainWords } from './plain-words.ts'
import type { ItemContent } from './quiz-item.ts'

/** A choice that asks for what does not belong. */
const asksForOther = /不属于|不包括|不是|不符合|不正确|错误的/u
const blank = /_{2,}/u
const negation = /不必|无需|不需要|不应当?|没有|并不|不(?!同|合格|低于|高于|少于|超过|得)/gu
// "根据《…》，" and the mark of a judgement are the item's, not the clause's.
const framing = /^(?:（?判断）?[：:]?)?(?:根据|按照|依据)[^，]*《[^》]+》[^，]*，/u

/**
 * Whether the clause bears the key out and no distractor: what is said to be right stands in the quoted words, what is said to
 * be wrong does not. Where the item is not tied to words (an open answer), only the quote is held against its clause.
 */
export function checkSupport(content: ItemContent, texts: ReadonlyMap<string, string>): ItemFinding[] {
  if (content.sources.length === 0) return [hint('no-source', '没有标明依据的条款。')]
  const found: ItemFinding[] = []
  for (const { clauseId, quote } of content.sources) {
    const text = texts.get(clauseId)
    if (text !== undefined && !plainWords(text).includes(plainWords(quote))) {
      found.push(fault('quote-not-in-clause', '引用的原文在条款里找不到。'))
    }
  }
  const words = plainWords(content.sources.map(({ quote }) => quote).join('\n'))
  const stands = (text: string) => words.includes(plainWords(text))
  const unsupported = fault('key-unsupported', '答案在引用的条款原文里找不到依据，请核对。')
  switch (content.type) {
    case 'single-choice':
    case 'multiple-choice': {
      const filled = content.stem.replace(framing, '')
      const hasBlank = blank.test(filled)
      const asksOther = !hasBlank && asksForOther.test(content.stem)
      const holds = (text: string) => stands(hasBlank ? filled.replace(blank, text) : text) !== asksOther
      const isKey = (id: string) => content.key.includes(id)
      if (content.options.some(({ id, text }) => isKey(id) && !holds(text))) found.push(unsupported)
      if (content.options.some(({ id, text }) => !isKey(id) && holds(text))) {
        found.push(fault('distractor-right', '有错误选项按条款原文其实也对。'))
      }
      return found
    }
    case 'true-false': {
      const statement = content.stem.replace(framing, '')
      // A definition is printed with or without the word that makes a sentence of it.
      const said = [statement, statement.replace('是指', '指'), statement.replace('是指', '')]
      if (content.key !== said.some(stands)) found.push(unsupported)
      if (!content.key && negation.test(statement) && stands(statement.replace(negation, ''))) {
        found.push(hint('trivial-negation', '这句话只是在原文上加了一个“不”，学生容易凭语气猜对。'))
      }
      return found
    }
    case 'fill-in': {
      const fillings = content.blanks.map(({ accepted }) => accepted)
      const first = content.stem.replace(framing, '')
      const firstFits = fillings.every((accepted, at) => accepted.some((one) => stands(fill(first, fillings, at, one))))
      if (!firstFits) found.push(unsupported)
      return found
    }
    case 'ordering': {
      let from = 0
      for (const step of content.steps) {
        const at = words.indexOf(plainWords(step), from)
        if (at < 0) return [...found, unsupported]
        from = at + 1
      }
      return found
    }
    default:
      return found
  }
}

/** The stem with its blanks filled: this one with `one`, the others with the first wording that is accepted. */
function fill(stem: string, fillings: readonly (readonly string[])[], which: number, one: string): string {
  let at = 0
  return stem.replace(/_{2,}/gu, () => {
    const index = at++
    return index === which ? one : (fillings[index]?.[0] ?? '')
  })
}
