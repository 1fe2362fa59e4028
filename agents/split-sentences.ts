/**
 * A unit of a clause that can be quoted alone. `leadIn` is the index of the sentence ending in a colon that it is an item
 * of; `isItem` is true for it and for any other numbered or bulleted line; `sameParagraph` is true when no line break stands
 * between it and the sentence before.
 */
export type Sentence = { text: string; leadIn: number | null; isItem: boolean; sameParagraph: boolean }

const sentenceEnd = /(?<=[。！？!?])(?![”’」』）)])/u
const item = /^(?:[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十\d]+[、.．)）]|[①-⑳]|[-•·*])/u

// "项目：压差；限度：≥10 Pa" is a row of a table, whose cells mean something together only.
const tableRow = /^[^：。；]{1,20}：[^：]*；[^：。；]{1,20}：/u

/** Splits a clause into sentences in order, each list item knowing the sentence that introduces it. */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let leadIn: number | null = null
  for (const line of text.split(/\n+/)) {
    // An item is quoted whole: its inner sentences mean nothing apart.
    const isListed = item.test(line.trim()) || tableRow.test(line.trim())
    const parts = isListed ? [line] : line.split(sentenceEnd)
    for (const [at, part] of parts.entries()) {
      const trimmed = part.trim()
      if (trimmed === '') continue
      if (leadIn !== null && !item.test(trimmed) && listIsOver(sentences, leadIn)) leadIn = null
      const isItem = leadIn !== null || (at === 0 && isListed)
      sentences.push({ text: trimmed, leadIn, isItem, sameParagraph: at > 0 })
      if (/[：:]$/u.test(trimmed)) leadIn = sentences.length - 1
    }
  }
  return sentences
}

// A paragraph after a list whose items were numbered is no item of that list.
function listIsOver(sentences: readonly Sentence[], leadIn: number): boolean {
  const first = sentences[leadIn + 1]
  return first !== undefined && item.test(first.text)
}
