import { clauseHeading } from '../../knowledge/clause-heading.ts'
import type { SearchHit } from '../../knowledge/search.ts'
import { clauseName } from '../cite.ts'
import { escapeMarkdown } from '../escape-markdown.ts'
import type { SocraticStep } from './tutoring.ts'

const blank = '＿＿＿'
// A sentence with more blanks than words is a riddle, not a hint.
const hiddenAtMost = 0.5

/** The hint of a level: 1 tells where to look, 2 the sentence without what is sought, 3 the same with how each begins. */
export function socraticHint(level: number, step: SocraticStep, { document, clause }: SearchHit): string {
  const { heading } = clauseHeading(clause)
  if (level <= 1) {
    const under = heading ?? clause.path.at(-1)
    return `去${clauseName(document.title, clause.label)}${under ? `（${under}）` : ''}这一处找，想想它管的是哪件事。`
  }
  const masked = mask(step, level >= 3)
  return `${level === 2 ? '原文是这样写的，空处由你来填' : '再多看一点，每个空的开头给你了'}：\n\n> ${escapeMarkdown(masked).replaceAll('\n', '\n> ')}`
}

function mask({ sentence, numbers, phrases }: SocraticStep, withBeginning: boolean): string {
  const isList = sentence.split('\n').length > 2
  const quantities = isList ? [] : numbers.filter((number) => /\D/u.test(number))
  let masked = sentence
  if (quantities.length > 0) {
    for (const number of quantities) {
      const [digits = ''] = /^\d+(?:\.\d+)?/u.exec(number) ?? []
      masked = masked.replace(
        new RegExp(`(?<![\\d.])${digits.replace('.', '\\.')}(?![\\d.])(\\s*[\\p{Script=Han}a-zA-Z%℃]{1,3})?`, 'u'),
        (_, unit: string | undefined) => (withBeginning ? `${blank}${unit ?? ''}` : blank),
      )
    }
    // A quantity in Chinese numerals has no digits to look for.
    if (masked !== sentence) return masked
  }
  let hidden = 0
  for (const phrase of [...phrases].sort((a, b) => b.length - a.length)) {
    if (hidden > 0 && hidden + phrase.length > sentence.length * hiddenAtMost) continue
    hidden += phrase.length
    masked = masked.replace(phrase, withBeginning ? `${phrase[0]}${blank}` : blank)
  }
  return masked
}
