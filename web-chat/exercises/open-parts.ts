import type { AttemptView, HandedIn } from '../../api/contract/exercises.ts'

export type HaccpTask = Extract<AttemptView['task'], { kind: 'haccp' }>
export type RecordTask = Extract<AttemptView['task'], { kind: 'batch-record' }>
export type HaccpAnswers = Extract<HandedIn, { kind: 'haccp' }>['haccp']
export type RecordAnswers = Extract<HandedIn, { kind: 'batch-record' }>['record']
type Question = HaccpTask['tree'][number]['question']
type Goal = HaccpTask['tree'][number]['yes']
type Outcome = Exclude<Goal, Question>

export const emptyHaccp: HaccpAnswers = { analysis: [], trees: [], plans: [] }
export const emptyRecord: RecordAnswers = { marks: [], deviation: '', capa: '' }

/** Where the answers lead through the tree: the questions asked so far, and the outcome once there is one. */
export function walkTree(
  tree: HaccpTask['tree'],
  answers: HaccpAnswers['trees'][number]['answers'],
): { asked: Question[]; outcome: Outcome | null } {
  const asked: Question[] = []
  let at: Goal = 'q1'
  for (;;) {
    const branch = tree.find(({ question }) => question === at)
    if (!branch) return { asked, outcome: at as Outcome }
    asked.push(branch.question)
    const answer: boolean | undefined = answers[branch.question]
    if (answer === undefined) return { asked, outcome: null }
    at = answer ? branch.yes : branch.no
  }
}

/** The candidates that a learner takes for significant hazards. */
export const significantOf = ({ candidates }: HaccpTask, { analysis }: HaccpAnswers) =>
  candidates.filter(({ id }) => analysis.some((one) => one.id === id && one.judgement === 'significant'))

/** The steps for which the learner's answers come to a CCP. */
export function ccpSteps(task: HaccpTask, answers: HaccpAnswers): HaccpTask['steps'] {
  const steps = significantOf(task, answers)
    .filter(({ id }) => {
      const given = answers.trees.find(({ hazard }) => hazard === id)?.answers ?? {}
      return walkTree(task.tree, given).outcome === 'ccp'
    })
    .map(({ step }) => step)
  return task.steps.filter(({ id }) => steps.includes(id))
}

/** How many parts of a HACCP exercise are not answered. */
export function openHaccpParts(task: HaccpTask, answers: HaccpAnswers): number {
  const judged = new Set(answers.analysis.map(({ id }) => id))
  const unjudged = task.candidates.filter(({ id }) => !judged.has(id)).length
  const unwalked = significantOf(task, answers).filter(({ id }) => {
    const given = answers.trees.find(({ hazard }) => hazard === id)?.answers ?? {}
    return walkTree(task.tree, given).outcome === null
  }).length
  const unplanned = ccpSteps(task, answers).filter(({ id }) => {
    const plan = answers.plans.find(({ step }) => step === id)
    return !plan || [plan.limit, plan.monitoring, plan.correction].some((one) => one.trim() === '')
  }).length
  return unjudged + unwalked + unplanned
}

/** How many parts of a batch record exercise are not answered. */
export const openRecordParts = ({ marks, deviation, capa }: RecordAnswers): number =>
  (marks.length === 0 ? 1 : 0) + (deviation.trim() === '' ? 1 : 0) + (capa.trim() === '' ? 1 : 0)
