import { gradeRecord } from '../../exercises/batch-record/grade-record.ts'
import type { RecordAnswers } from '../../exercises/batch-record/record-answers.ts'
import { gradeHaccp } from '../../exercises/haccp/grade-haccp.ts'
import type { HaccpAnswers } from '../../exercises/haccp/haccp-answers.ts'
import { haccpCases } from '../../exercises/haccp/haccp-case.ts'
import { checkProcedure } from '../../exercises/procedure/check-procedure.ts'
import { listProcedures } from '../../exercises/procedure/list-procedures.ts'
import { AppError } from '../../storage/app-error.ts'
import type { Connection } from '../../storage/database.ts'

/** An exercise with what somebody hands in; `task` is the procedure, the case, or the seed of the record. */
export type TakenExercise =
  | { kind: 'procedure'; task: string; text: string }
  | { kind: 'haccp'; task: string; answers: HaccpAnswers }
  | { kind: 'batch-record'; task: string; answers: RecordAnswers }

/** What an exercise came to: the verdict, the critical things that were missed, and all else that is not right. */
export type ExerciseResult = { verdict: 'pass' | 'improve' | 'fail'; critical: string[]; faults: string[] }

/** Grades what was handed in with the engine that the product grades it with. */
export async function takeExercise(read: Connection, taken: TakenExercise): Promise<ExerciseResult> {
  if (taken.kind === 'procedure') return await takeProcedure(read, taken)
  return taken.kind === 'haccp' ? takeHaccp(taken) : takeRecord(taken)
}

async function takeProcedure(read: Connection, { task, text }: Extract<TakenExercise, { kind: 'procedure' }>) {
  const known = (await listProcedures(read, 'everything')).find(({ procedure }) => procedure.id === task)
  if (!known) throw new AppError('input-invalid', `资料里没有 ${task} 这项操作。`)
  const { verdict, steps, forbidden, criticalFailures } = checkProcedure(known.procedure, text)
  const wrong = steps.filter(({ state }) => state !== 'done').map(({ step, state }) => `${state} ${step.text}`)
  return {
    verdict: verdict === 'off-topic' ? ('fail' as const) : verdict,
    critical: criticalFailures,
    faults: [...wrong, ...forbidden.map((act) => `forbidden ${act.text}`)],
  }
}

function takeHaccp({ task, answers }: Extract<TakenExercise, { kind: 'haccp' }>): ExerciseResult {
  const given = haccpCases.find(({ id }) => id === task)
  if (!given) throw new AppError('input-invalid', `没有 ${task} 这个案例。`)
  const grade = gradeHaccp(given, answers)
  const faults = [
    ...grade.analysis.filter(({ right }) => !right).map(({ id }) => `judgement ${id}`),
    ...grade.analysis.filter(({ points }) => points.some(({ made }) => !made)).map(({ id }) => `reason ${id}`),
    ...grade.trees.filter(({ right }) => !right).map(({ hazard }) => `tree ${hazard}`),
    ...grade.plans.flatMap(({ step, limits, monitoring, correction }) => [
      ...(limits.some(({ verdict }) => verdict === 'looser' || verdict === 'missing') ? [`limit ${step}`] : []),
      ...(monitoring.some(({ made }) => !made) ? [`monitoring ${step}`] : []),
      ...(correction.some(({ made }) => !made) ? [`correction ${step}`] : []),
    ]),
  ]
  return { ...verdictOf(grade.passed, faults), critical: grade.missedCcps.map(({ hazard }) => hazard), faults }
}

function takeRecord({ task, answers }: Extract<TakenExercise, { kind: 'batch-record' }>): ExerciseResult {
  const grade = gradeRecord(task, answers)
  const faults = [
    ...grade.faults.filter(({ found }) => !found).map(({ id }) => `overlooked ${id}`),
    ...grade.faults.filter(({ found, principleRight }) => found && !principleRight).map(({ id }) => `principle ${id}`),
    ...grade.falseMarks.map((cell) => `false ${cell}`),
    ...grade.deviation.filter(({ made }) => !made).map(({ point }) => `deviation ${point}`),
    ...grade.capa.filter(({ made }) => !made).map(({ point }) => `capa ${point}`),
  ]
  return { ...verdictOf(grade.passed, faults), critical: grade.missedCritical, faults }
}

const verdictOf = (passed: boolean, faults: readonly string[]): Pick<ExerciseResult, 'verdict'> => ({
  verdict: !passed ? 'fail' : faults.length === 0 ? 'pass' : 'improve',
})
