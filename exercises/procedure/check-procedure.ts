import { wordForm } from '../../knowledge/word-form.ts'
import { findWording, type Mention } from './find-wording.ts'
import { keepOrder } from './keep-order.ts'
import type { ForbiddenAct, Procedure, ProcedureStep } from './procedure.ts'
import { brokenValue } from './stated-value.ts'

/** What became of one step: `wrong-value` was described with a quantity that its clause does not allow. */
export type StepResult = {
  step: ProcedureStep
  state: 'done' | 'omitted' | 'denied' | 'out-of-order' | 'wrong-value'
  /** What the learner said of the quantity, where it is wrong. */
  value?: number
}

export type ProcedureCheck = {
  /** `off-topic`: so little of it fits that the learner means something else. */
  verdict: 'pass' | 'improve' | 'fail' | 'off-topic'
  /** Every step, in the order of the procedure. */
  steps: StepResult[]
  forbidden: ForbiddenAct[]
  /** What fails the whole by itself: critical steps that are not as they must be, and critical acts. */
  criticalFailures: string[]
  /** Share of the steps that were described as they must be, 0 to 1. */
  score: number
}

// Below this many recognised steps a description of several is of something else.
const recognisedAtLeast = 1

/** Compares a description in the learner's own words with a procedure: what is left out, out of order, wrong, or forbidden. */
export function checkProcedure(procedure: Procedure, description: string): ProcedureCheck {
  const said = wordForm(description)
  const found = procedure.steps.map((step) => mentionsOf(said, step.words))
  const placed = procedure.steps.flatMap(({ critical, anyTime }, step) => {
    const places = (found[step] ?? []).filter(({ denied }) => !denied).map(({ at }) => at)
    // Where two steps are swapped and one of them is critical, that one is said to be out of order.
    return places.length === 0 || anyTime ? [] : [{ step, places, weight: critical ? 1 : 1.001 }]
  })
  const kept = keepOrder(placed)
  const steps = procedure.steps.map((step, index) => stepResult(step, found[index] ?? [], kept.get(index), said))
  const forbidden = procedure.forbidden.filter(({ words }) => mentionsOf(said, words).some(({ denied }) => !denied))
  const criticalFailures = [
    ...steps.filter(({ step, state }) => step.critical && state !== 'done').map(({ step }) => step.text),
    ...forbidden.filter(({ critical }) => critical).map(({ text }) => text),
  ]
  const done = steps.filter(({ state }) => state === 'done').length
  const recognised = steps.filter(({ state }) => state !== 'omitted').length + forbidden.length
  const faultless = done === steps.length && forbidden.length === 0
  const verdict = faultless ? 'pass' : criticalFailures.length > 0 ? 'fail' : 'improve'
  return {
    verdict: recognised < recognisedAtLeast ? 'off-topic' : verdict,
    steps,
    forbidden,
    criticalFailures,
    score: steps.length === 0 ? 0 : done / steps.length,
  }
}

function stepResult(
  step: ProcedureStep,
  mentions: readonly Mention[],
  kept: number | undefined,
  said: string,
): StepResult {
  const done = mentions.filter(({ denied }) => !denied)
  if (done.length === 0) return { step, state: mentions.length > 0 ? 'denied' : 'omitted' }
  const value = step.limit && brokenNear(said, done, step.limit)
  if (typeof value === 'number') return { step, state: 'wrong-value', value }
  return { step, state: step.anyTime || kept !== undefined ? 'done' : 'out-of-order' }
}

/** A quantity belongs to a step when it stands in the same sentence, or in the part that follows. */
function brokenNear(said: string, mentions: readonly Mention[], limit: NonNullable<ProcedureStep['limit']>) {
  for (const { at } of mentions) {
    const start = 1 + Math.max(...[...'，,。；;\n'].map((mark) => said.lastIndexOf(mark, at)))
    const parts = said.slice(start).split(/(?<=[，,。；;\n])/u)
    const value = brokenValue(parts.slice(0, 2).join(''), limit)
    if (value !== null) return value
  }
  return null
}

const mentionsOf = (said: string, words: readonly string[]): Mention[] =>
  words.flatMap((wording) => findWording(said, wording)).sort((a, b) => a.at - b.at)
