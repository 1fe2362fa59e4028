import type { Skill } from './skill.ts'

// 不会, 没做过 before a skill, within a few characters, is no claim of it.
const negated =
  /(?:不会|不懂|不能|不熟悉|没有?学过|没有?做过|未做过|没接触过|不了解|想学|希望学|打算学)[^，,。；;、]{0,6}$/u

/** Words in the form in which they are compared: full-width letters, case and spaces do not count. */
export const foldWords = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '')

/** The skills of a vocabulary that a text names by title or by another wording, the longest wording first; a denial is no claim. */
export function recogniseSkills(text: string, vocabulary: readonly Skill[]): Skill[] {
  const folded = foldWords(text)
  return vocabulary.filter(({ title, aliases }) => [title, ...aliases].some((words) => names(folded, foldWords(words))))
}

/** Whether a folded text says these words, as words of their own and not denied. */
export function names(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const [before, after] = [text[at - 1] ?? '', text[at + words.length] ?? '']
    const insideLatin =
      (/[a-z0-9]/.test(words[0] ?? '') && /[a-z0-9]/.test(before)) ||
      (/[a-z0-9]/.test(words.at(-1) ?? '') && /[a-z]/.test(after))
    if (!insideLatin && !negated.test(text.slice(Math.max(0, at - 14), at))) return true
  }
  return false
}
