import { questionCoverage } from '../knowledge/question-coverage.ts'
import type { SearchHit } from '../knowledge/search.ts'
import type { Citation } from './answer.ts'
import { cite, clauseName } from './cite.ts'
import type { Evidence } from './judge-evidence.ts'
import { type Sentence, splitSentences } from './split-sentences.ts'

/** An answer made of a clause's own sentences: Markdown with `[n]` behind each sentence, and the citations. */
export type Quotation = { text: string; citations: Citation[] }

// A clause this short reads better whole than cut.
const wholeBelow = 140
// A sentence answers when it speaks of at least this share of what the best sentence of the clause speaks of.
const relativeShare = 0.6
const clausesAtMost = 3
const charactersAtMost = 900

/** Answers from the evidence by quoting: the sentences that answer, in the order of the clause, clause by clause. */
export function composeQuotation(question: string, evidence: Evidence): Quotation {
  const parts: string[] = []
  const citations: Citation[] = []
  let length = 0
  for (const hit of evidence.hits.slice(0, clausesAtMost)) {
    const sentences = splitSentences(hit.clause.text)
    const chosen = chooseSentences(question, hit, sentences)
    const size = chosen.reduce((sum, index) => sum + (sentences[index]?.text.length ?? 0), 0)
    if (citations.length > 0 && length + size > charactersAtMost) continue
    length += size
    const marker = citations.length + 1
    citations.push(cite(hit, marker, chosen.map((index) => sentences[index]?.text ?? '').join('\n')))
    parts.push(`**${clauseName(hit.document.title, hit.clause.label)}**\n\n${layOut(sentences, chosen, marker)}`)
  }
  return { text: parts.join('\n\n'), citations }
}

function chooseSentences(question: string, hit: SearchHit, sentences: readonly Sentence[]): number[] {
  const all = sentences.map((_, index) => index)
  if (hit.addressed || hit.clause.text.length <= wholeBelow) return all
  const shares = sentences.map((sentence) => questionCoverage(question, sentence.text).share)
  const best = Math.max(...shares)
  if (best === 0) return all.slice(0, 3)
  const chosen = new Set(all.filter((index) => (shares[index] ?? 0) >= best * relativeShare))
  for (const index of [...chosen]) {
    const sentence = sentences[index]
    if (!sentence) continue
    // An item means little without its introduction, and an introduction nothing without its items.
    if (sentence.leadIn !== null) chosen.add(sentence.leadIn)
    for (const other of all) if (sentences[other]?.leadIn === index) chosen.add(other)
  }
  return all.filter((index) => chosen.has(index))
}

function layOut(sentences: readonly Sentence[], chosen: readonly number[], marker: number): string {
  const lines: string[] = []
  let previous = -1
  for (const index of chosen) {
    const sentence = sentences[index]
    if (!sentence) continue
    if (index > previous + 1) lines.push('……')
    const bullet = sentence.leadIn === null ? '' : '- '
    lines.push(`${bullet}${escapeMarkdown(sentence.text)} [${marker}]`)
    previous = index
  }
  if (previous < sentences.length - 1) lines.push('……')
  return lines.join('\n\n').replaceAll(/\n\n(?=- )/g, '\n')
}

/** Keeps a clause's own characters from being read as Markdown or as a citation mark. */
function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>#|~$]/g, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2').replace(/^([-+])/, '\\$1')
}
