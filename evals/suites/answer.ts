import { numbersWithUnits } from '../../agents/numbers-with-units.ts'
import { obligationsOf } from '../../agents/obligation.ts'
import { wholeText } from '../../knowledge/whole-text.ts'
import { type EvalCase, loadCases } from '../eval-case.ts'
import type { CaseOutcome } from '../measure/case-outcome.ts'
import { factStandsIn, flatten } from '../measure/fact-stands-in.ts'
import { sharedPairs } from '../measure/shared-pairs.ts'
import type { Product } from '../product.ts'
import type { Reply } from '../reply.ts'
import { citedKeys, evidenceOf, expectedOf } from './evidence-of.ts'
import { statedLines, statedSentences } from './stated-sentences.ts'
import type { Suite } from './suite.ts'

/**
 * Does the answer say what it must, with the clauses' own words, numbers and strengths of obligation (应, 不得, 宜, 可),
 * and nothing that no cited clause bears out?
 */
export const answerSuite: Suite = {
  name: 'answer',
  title: '回答',
  async run({ product, wanted }) {
    const outcomes: CaseOutcome[] = []
    for (const row of loadCases('accuracy').filter(wanted)) {
      const reply = await product.ask(row.question)
      outcomes.push(scoreAnswer(product, row, reply))
    }
    return { outcomes }
  },
}

/** Scores one reply: its key facts, its numbers, and whether what it quotes stands in the clause. */
export function scoreAnswer(product: Product, row: EvalCase, reply: Reply): CaseOutcome {
  const missing = row.keyFacts.filter((fact) => !factStandsIn(fact, reply.text))
  const facts = row.keyFacts.length === 0 ? 1 : 1 - missing.length / row.keyFacts.length
  const cited = citedKeys(product, reply)
  return {
    id: row.id,
    type: row.type,
    question: row.question,
    passed: missing.length === 0 && !reply.refused,
    scores: {
      facts,
      complete: missing.length === 0 ? 1 : 0,
      ...(reply.citations.length === 0
        ? {}
        : {
            verbatim: verbatimShare(product, reply),
            numbers: numbersShare(product, reply),
            ...obligationsShare(product, reply),
            supported: isSupported(product, reply) ? 1 : 0,
            ...(reply.model === 'quotation' ? { 'nothing added': addsWords(product, reply) ? 0 : 1 } : {}),
          }),
    },
    expected: expectedOf(row),
    came: missing.length === 0 ? reply.text : `缺：${missing.join('；')}\n\n${reply.text}`,
    evidence: evidenceOf(product, cited, row),
  }
}

/** The share of the quoted lines that stand word for word in the clause they are cited from. */
function verbatimShare(product: Product, reply: Reply): number {
  const quoted = reply.citations.flatMap(({ clauseId, quote }) => {
    const source = flatten(product.library.byId.get(clauseId)?.clause.text ?? '')
    return quote
      .split('\n')
      .map((line) => source.includes(flatten(line)) && flatten(reply.text).includes(flatten(line)))
  })
  return quoted.length === 0 ? 0 : quoted.filter(Boolean).length / quoted.length
}

/** The share of the answer's quantities that its cited clauses state too. */
function numbersShare(product: Product, reply: Reply): number {
  const stated = new Set(numbersWithUnits(citedText(product, reply)))
  const said = numbersWithUnits(reply.text)
  return said.length === 0 ? 1 : said.filter((number) => stated.has(number)).length / said.length
}

/** True when an answer in quotation has a line that is neither a clause's name nor words of a cited clause. */
function addsWords(product: Product, reply: Reply): boolean {
  const sources = flatten(citedText(product, reply))
  return statedLines(reply).some(
    (line) =>
      !flatten(line)
        .split(':')
        .every((part) => sources.includes(part)),
  )
}

/**
 * The share of the sentences with a strength of obligation that have the one of the source's sentence likest to them;
 * nothing when no sentence has one.
 */
function obligationsShare(product: Product, reply: Reply): { obligations?: number } {
  const sources = citedText(product, reply)
    .split(/\n|(?<=[。；！？])/u)
    .filter((sentence) => sentence.trim() !== '')
  const binding = statedSentences(reply).filter((sentence) => obligationsOf(sentence).size > 0)
  if (binding.length === 0) return {}
  const right = binding.filter((sentence) => {
    const likeness = sources.map((source) => sharedPairs(sentence, source))
    const source = sources[likeness.indexOf(Math.max(...likeness))] ?? ''
    return [...obligationsOf(sentence)].every((obligation) => obligationsOf(source).has(obligation))
  })
  return { obligations: right.length / binding.length }
}

/** A sentence with less than this share of its pairs of characters in the cited clauses is borne out by none. */
const shareBorneOut = 0.5

/** True when no sentence of the answer goes without support in a cited clause. */
function isSupported(product: Product, reply: Reply): boolean {
  const sources = citedText(product, reply)
  return statedSentences(reply).every((sentence) => sharedPairs(sentence, sources) >= shareBorneOut)
}

/** All that the cited clauses say, with their titles and headings. */
const citedText = (product: Product, reply: Reply): string =>
  reply.citations
    .flatMap(({ clauseId }) => {
      const entry = product.library.byId.get(clauseId)
      return entry ? [wholeText(entry)] : []
    })
    .join('\n')
