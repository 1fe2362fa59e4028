import { type MadePoint, madePoints } from '../made-points.ts'
import { checkLimit, type LimitCheck } from './check-limit.ts'
import { followTree, type TreeOutcome, type TreeQuestion, treeQuestions } from './decision-tree.ts'
import type { HaccpAnswers } from './haccp-answers.ts'
import type { HaccpCase, Hazard } from './haccp-case.ts'

/** The marks of each part; they come to 100. */
export const haccpMarks = { hazards: 25, reasons: 15, tree: 30, limits: 10, monitoring: 10, correction: 10 } as const
export type HaccpPart = keyof typeof haccpMarks
/** From this on an exercise without a critical mistake is passed (our convention). */
export const passFrom = 80

type ClauseRef = Hazard['clause']

export type HaccpGrade = {
  marks: Record<HaccpPart, number>
  total: number
  /** CCPs that were not found to be any: each lets unsafe food out, so that the whole is failed. */
  missedCcps: { hazard: string; clause: ClauseRef }[]
  passed: boolean
  analysis: {
    id: string
    right: boolean
    expected: string
    why: string
    points: MadePoint[]
    clause: ClauseRef | null
  }[]
  trees: {
    hazard: string
    outcome: TreeOutcome | null
    expected: TreeOutcome
    right: boolean
    /** The first question that was answered otherwise. */
    wrongAt: TreeQuestion | null
    why: string
    clause: ClauseRef
  }[]
  plans: {
    step: string
    title: string
    limits: LimitCheck[]
    monitoring: MadePoint[]
    correction: MadePoint[]
    clause: ClauseRef
  }[]
}

/** Grades what a learner handed in for a case, all by code; the marks of a part go by the share of it that is right. */
export function gradeHaccp(given: HaccpCase, answers: HaccpAnswers): HaccpGrade {
  const judged = new Map(answers.analysis.map((one) => [one.id, one]))
  const analysis = [...given.hazards, ...given.decoys].map((candidate) => {
    const answer = judged.get(candidate.id)
    const hazard = given.hazards.find(({ id }) => id === candidate.id)
    const expected = hazard ? (hazard.significant ? 'significant' : 'minor') : 'none'
    return {
      id: candidate.id,
      right: answer?.judgement === expected,
      expected,
      why: candidate.why,
      points: hazard ? madePoints(answer?.reason ?? '', hazard.reasons) : [],
      clause: hazard?.clause ?? null,
    }
  })
  const asked = new Map(answers.trees.map((one) => [one.hazard, one.answers]))
  const trees = given.hazards
    .filter(({ significant }) => significant)
    .map((hazard) => gradeTree(hazard, asked.get(hazard.id)))
  const planned = new Map(answers.plans.map((one) => [one.step, one]))
  const plans = given.plans.map(({ step, title, limits, monitoring, correction, clause }) => {
    const answer = planned.get(step)
    return {
      step,
      title,
      limits: limits.map((limit) => checkLimit(answer?.limit ?? '', limit)),
      monitoring: madePoints(answer?.monitoring ?? '', [
        monitoring.what,
        monitoring.how,
        monitoring.often,
        monitoring.who,
      ]),
      correction: madePoints(answer?.correction ?? '', [correction.process, correction.product]),
      clause,
    }
  })
  const missedCcps = given.hazards.flatMap(({ id, name, clause }) => {
    const tree = trees.find(({ hazard }) => hazard === id)
    if (tree?.expected !== 'ccp') return []
    return tree.outcome === 'ccp' && judged.get(id)?.judgement === 'significant' ? [] : [{ hazard: name, clause }]
  })
  const reasons = analysis.flatMap(({ points }) => points)
  const marks = {
    hazards: marksOf('hazards', analysis, ({ right }) => right),
    reasons: marksOf('reasons', reasons, ({ made }) => made),
    tree: marksOf('tree', trees, ({ right }) => right),
    limits: marksOf(
      'limits',
      plans.flatMap(({ limits }) => limits),
      ({ verdict }) => verdict === 'right' || verdict === 'stricter',
    ),
    monitoring: marksOf(
      'monitoring',
      plans.flatMap(({ monitoring }) => monitoring),
      ({ made }) => made,
    ),
    correction: marksOf(
      'correction',
      plans.flatMap(({ correction }) => correction),
      ({ made }) => made,
    ),
  }
  const total = Math.round(Object.values(marks).reduce((sum, one) => sum + one, 0) * 10) / 10
  return { marks, total, missedCcps, passed: missedCcps.length === 0 && total >= passFrom, analysis, trees, plans }
}

function gradeTree({ id, tree, why, clause }: Hazard, answers: HaccpAnswers['trees'][number]['answers'] | undefined) {
  const right = followTree(tree)
  const came = followTree(answers ?? {})
  const expected = 'outcome' in right ? right.outcome : 'modify'
  const outcome = 'outcome' in came ? came.outcome : null
  const wrongAt = treeQuestions.find(
    (question) => right.asked.includes(question) && answers?.[question] !== tree[question],
  )
  return { hazard: id, outcome, expected, right: outcome === expected, wrongAt: wrongAt ?? null, why, clause }
}

function marksOf<T>(part: HaccpPart, all: readonly T[], isRight: (one: T) => boolean): number {
  return all.length === 0 ? haccpMarks[part] : (haccpMarks[part] * all.filter(isRight).length) / all.length
}
