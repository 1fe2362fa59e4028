import { foldText } from '../knowledge/cut-terms.ts'
import { questionCoverage } from '../knowledge/question-coverage.ts'
import type { SearchHit, SearchOutcome } from '../knowledge/search.ts'
import type { Expansion } from '../knowledge/terminology/find-wordings.ts'
import { wholeText } from '../knowledge/whole-text.ts'
import { evidenceFeatures } from './evidence-features.ts'
import { evidenceProbability, evidenceSourceOf } from './evidence-model.ts'

export type Evidence = {
  sufficient: boolean
  /** How probable it is that the hits answer the question; 1 when it names its clause. */
  probability: number
  /** The hits worth answering from, best first. */
  hits: SearchHit[]
  /** Words of the question that no hit mentions. */
  missing: string[]
  /** Words of the question for which the hits have a standard term. */
  expandedBy: Expansion[]
}

// A clause scoring less than this share of the best one, or speaking of less of the question than this share of what the
// best one speaks of, talks of something else, unless it mentions what the best one does not.
const relativeScore = 0.72
const relativeCoverage = 0.75
const atMost = 5

/** Decides, without a model, whether what was found can answer the question, and from which clauses. */
export function judgeEvidence(question: string, outcome: SearchOutcome): Evidence {
  const { hits: found, knownTerms, expandedBy } = outcome
  const addressed = found.filter((hit) => hit.addressed)
  if (addressed.length > 0) {
    return { sufficient: true, probability: 1, hits: addressed.slice(0, atMost), missing: [], expandedBy: [] }
  }
  const best = found[0]
  if (!best) return { sufficient: false, probability: 0, hits: [], missing: [], expandedBy: [] }
  const near = found.filter((hit) => hit.score >= best.score * relativeScore).slice(0, atMost)
  const covered = near.map((hit) => ({
    hit,
    coverage: questionCoverage(question, wholeText(hit), { isKnown: (term) => knownTerms.has(term), expandedBy }),
  }))
  const share = Math.max(...covered.map(({ coverage }) => coverage.share))
  const lacking = covered[0]?.coverage.missing ?? []
  const kept = covered.filter(
    ({ hit, coverage }) =>
      hit === best ||
      coverage.share >= share * relativeCoverage ||
      lacking.some((word) => !coverage.missing.includes(word)),
  )
  const missing = lacking.filter((word) => covered.every(({ coverage }) => coverage.missing.includes(word)))
  const hits = kept.map(({ hit }) => hit)
  const named = termsIn(hits.map(wholeText).join('\n'), expandedBy)
  const { probability, threshold } = evidenceProbability(evidenceFeatures(question, outcome), evidenceSourceOf(best))
  return {
    sufficient: probability >= threshold,
    probability,
    hits,
    missing,
    expandedBy: expandedBy.filter(({ to }) => named.has(to)),
  }
}

function termsIn(text: string, expandedBy: readonly Expansion[]): Set<string> {
  const folded = foldText(text)
  return new Set(expandedBy.map(({ to }) => to).filter((term) => folded.includes(foldText(term))))
}
