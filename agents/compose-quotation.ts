import { clauseHeading, type HeadedText } from '../knowledge/clause-heading.ts'
import { questionCoverage } from '../knowledge/question-coverage.ts'
import type { SearchHit } from '../knowledge/search.ts'
import { clauseName } from './cite.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import type { Evidence } from './judge-evidence.ts'
import { type Sentence, splitSentences } from './split-sentences.ts'

/** What is quoted of one clause; `layOut` gives it as Markdown with the citation's number behind. */
export type ClauseQuotation = { hit: SearchHit; quote: string; layOut: (marker: number) => string }

// A clause this short reads better whole than cut.
const wholeBelow = 140
// A clause whose heading names this much of the question answers as a whole, if it is not longer than this.
const wholeByHeading = 0.6
const wholeByHeadingBelow = 700
// A sentence answers when it speaks of at least this share of what the best sentence of the clause speaks of.
const relativeShare = 0.6
// A list of up to this many items is quoted whole.
const listWhole = 12

/** Answers from the evidence by quoting: the sentences that answer, in the order of the clause, clause by clause. */
export function composeQuotation(
  question: string,
  evidence: Evidence,
  atMost: { clauses: number; characters: number },
): ClauseQuotation[] {
  const quotations: ClauseQuotation[] = []
  let length = 0
  for (const hit of evidence.hits.slice(0, atMost.clauses)) {
    const headed = clauseHeading(hit.clause)
    const sentences = splitSentences(headed.body)
    const chosen = chooseSentences(question, hit, headed, sentences)
    const quote = chosen.map((index) => sentences[index]?.text ?? '').join('\n')
    if (quotations.length > 0 && length + quote.length > atMost.characters) continue
    length += quote.length
    const name = [clauseName(hit.document.title, hit.clause.label), headed.heading ?? ''].join(' ').trim()
    quotations.push({ hit, quote, layOut: (marker) => `**${name}**\n\n${layOut(sentences, chosen, marker)}` })
  }
  return quotations
}

function chooseSentences(
  question: string,
  hit: SearchHit,
  { heading, body }: HeadedText,
  sentences: readonly Sentence[],
): number[] {
  const all = sentences.map((_, index) => index)
  if (hit.addressed || body.length <= wholeBelow) return all
  const named = heading === null ? 0 : questionCoverage(question, `${hit.document.title}\n${heading}`).share
  if (named >= wholeByHeading && body.length <= wholeByHeadingBelow) return all
  const shares = sentences.map((sentence) => questionCoverage(question, sentence.text).share)
  const best = Math.max(...shares)
  if (best === 0) return all.slice(0, 3)
  const chosen = new Set(all.filter((index) => (shares[index] ?? 0) >= best * relativeShare))
  for (const index of [...chosen]) for (const other of listAround(sentences, index)) chosen.add(other)
  return all.filter((index) => chosen.has(index))
}

/** The list that a sentence introduces or is an item of, with its introduction: whole when short, else the item alone. */
function listAround(sentences: readonly Sentence[], index: number): number[] {
  const leadIn = sentences[index]?.leadIn ?? null
  const introduced = sentences.some((sentence) => sentence.leadIn === index) ? index : leadIn
  if (introduced === null) return []
  const items = sentences.flatMap((sentence, at) => (sentence.leadIn === introduced ? [at] : []))
  return items.length <= listWhole || introduced === index ? [introduced, ...items] : [introduced]
}

/** Sentences that follow each other make a paragraph and items a list; the mark stands where such a run ends. */
function layOut(sentences: readonly Sentence[], chosen: readonly number[], marker: number): string {
  const blocks: string[] = []
  let previous = -1
  for (const [at, index] of chosen.entries()) {
    const sentence = sentences[index]
    if (!sentence) continue
    const { isItem } = sentence
    const next = chosen[at + 1] === index + 1 ? sentences[index + 1] : undefined
    if (index > previous + 1) blocks.push('……')
    const goesOn = next !== undefined && next.isItem === isItem && (isItem || next.sameParagraph)
    const text = `${isItem ? listMark(sentence.text) : escapeMarkdown(sentence.text)}${goesOn ? '' : ` [${marker}]`}`
    if (!isItem && sentence.sameParagraph && previous === index - 1 && blocks.length > 0)
      blocks[blocks.length - 1] += text
    else blocks.push(text)
    previous = index
  }
  if (previous < sentences.length - 1) blocks.push('……')
  return blocks.join('\n\n').replaceAll(/(?<=^(?:- |\d+\. ).*)\n\n(?=- |\d+\. )/gm, '\n')
}

/** A list item as Markdown: "1." becomes the list's own number, any other mark stays behind a bullet. */
function listMark(text: string): string {
  const [, number, rest] = /^(\d{1,3})[.．]\s*(.*)$/su.exec(text) ?? []
  if (number !== undefined) return `${number}. ${escapeMarkdown(rest ?? '')}`
  return `- ${escapeMarkdown(text.replace(/^[-•·*]\s*/u, ''))}`
}
