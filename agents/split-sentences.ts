/** A unit of a clause that can be quoted alone; `leadIn` is the index of the sentence ending in a colon that it is an item of. */
export type Sentence = { text: string; leadIn: number | null }

const boundary = /(?<=[。！？；!?;])(?![”’」』）)])|\n+/u
const item = /^(?:[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十\d]+[、.．)）]|[①-⑳]|[-•·*])/u

/** Splits a clause into sentences in order, each list item knowing the sentence that introduces it. */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let leadIn: number | null = null
  for (const part of text.split(boundary)) {
    const trimmed = part.trim()
    if (trimmed === '') continue
    const isItem = item.test(trimmed)
    if (!isItem && leadIn !== null && startsNewThought(sentences, leadIn)) leadIn = null
    sentences.push({ text: trimmed, leadIn })
    if (/[：:]$/u.test(trimmed)) leadIn = sentences.length - 1
  }
  return sentences
}

// A paragraph after a list that itself had marked items is no item of that list.
function startsNewThought(sentences: readonly Sentence[], leadIn: number): boolean {
  const first = sentences[leadIn + 1]
  const last = sentences.at(-1)
  return first !== undefined && item.test(first.text) && last !== undefined && /[。！？]$/u.test(last.text)
}
