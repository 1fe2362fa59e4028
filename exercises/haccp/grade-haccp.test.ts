import { describe, expect, it } from 'vitest'
import { checkLimit } from './check-limit.ts'
import { followTree } from './decision-tree.ts'
import { gradeHaccp } from './grade-haccp.ts'
import type { HaccpAnswers } from './haccp-answers.ts'
import { type HaccpCase, haccpCases, significantFrom } from './haccp-case.ts'

/** What a learner hands in who gets all of it right, in the words of the case. */
const perfect = (given: HaccpCase): HaccpAnswers => ({
  analysis: [
    ...given.hazards.map(({ id, significant, reasons }) => ({
      id,
      judgement: significant ? ('significant' as const) : ('minor' as const),
      reason: reasons.map(({ words }) => (words[0] ?? '').replace('+', '，')).join('。'),
    })),
    ...given.decoys.map(({ id }) => ({ id, judgement: 'none' as const, reason: '' })),
  ],
  trees: given.hazards.filter(({ significant }) => significant).map(({ id, tree }) => ({ hazard: id, answers: tree })),
  plans: given.plans.map(({ step, limits, monitoring, correction }) => ({
    step,
    limit: limits
      .map((limit) =>
        limit.kind === 'observed'
          ? (limit.words[0] ?? '').replace('+', '')
          : limit.unit === 'aw'
            ? `aw 不大于 ${limit.most}`
            : `${limit.least ?? limit.most} ${limit.spellings[0]}`,
      )
      .join('，'),
    monitoring: [monitoring.what, monitoring.how, monitoring.often, monitoring.who]
      .map(({ words }) => words[0])
      .join('，'),
    correction: [correction.process, correction.product].map(({ words }) => words[0]).join('，'),
  })),
})

describe.each(haccpCases.map((given) => [given.id, given] as const))('the HACCP case %s', (_, given) => {
  it('holds together: significance by its score, trees that end, a plan for each CCP', () => {
    const steps = new Set(given.steps.map(({ id }) => id))
    for (const { id, step, severity, likelihood, significant, tree } of given.hazards) {
      expect([id, steps.has(step), significant]).toEqual([id, true, severity * likelihood >= significantFrom])
      if (significant) expect([id, 'outcome' in followTree(tree)]).toEqual([id, true])
      else expect([id, tree]).toEqual([id, {}])
    }
    const ccps = given.hazards.filter(({ tree, significant }) => significant && isCcp(tree)).map(({ id }) => id)
    expect(given.plans.flatMap(({ hazards }) => hazards).sort()).toEqual(ccps.sort())
    expect(given.decoys.every(({ step }) => steps.has(step))).toBe(true)
  })

  it('gives full marks for all that is right, and none of those for nothing', () => {
    expect(gradeHaccp(given, perfect(given))).toMatchObject({ total: 100, passed: true, missedCcps: [] })
    const nothing = gradeHaccp(given, { analysis: [], trees: [], plans: [] })
    expect(nothing).toMatchObject({ total: 0, passed: false })
  })

  it('is failed by one missed CCP, whatever else is right', () => {
    const answers = perfect(given)
    const ccp = given.hazards.find(({ tree }) => isCcp(tree))
    const trees = answers.trees.map((tree) => (tree.hazard === ccp?.id ? { ...tree, answers: { q1: true } } : tree))
    const grade = gradeHaccp(given, { ...answers, trees })
    expect(grade).toMatchObject({ passed: false, missedCcps: [{ hazard: ccp?.name, clause: ccp?.clause }] })
    expect(grade.trees.find(({ hazard }) => hazard === ccp?.id)).toMatchObject({ wrongAt: 'q1', expected: 'ccp' })
    expect(grade.total).toBeGreaterThan(80)
  })
})

const isCcp = (tree: Parameters<typeof followTree>[0]): boolean => {
  const came = followTree(tree)
  return 'outcome' in came && came.outcome === 'ccp'
}

describe('a critical limit', () => {
  const celsius = { kind: 'measured', parameter: '温度', unit: '℃', spellings: ['℃', '度'], least: 72 } as const
  const water = {
    kind: 'measured',
    parameter: '水分活度',
    unit: 'aw',
    spellings: ['aw', '水分活度'],
    most: 0.85,
  } as const

  it.each([
    ['不低于72℃，15 s', celsius, 'right'],
    ['７２度', celsius, 'right'],
    ['温度不低于72℃，保持15秒', celsius, 'right'],
    ['75 ℃', celsius, 'stricter'],
    ['70℃', celsius, 'looser'],
    ['煮熟为止', celsius, 'missing'],
    ['水分活度不大于 0.85', water, 'right'],
    ['aw≤0.83', water, 'stricter'],
    ['aw 0.9', water, 'looser'],
  ] as const)('%s', (text, limit, verdict) => expect(checkLimit(text, limit).verdict).toBe(verdict))

  it('that is to be seen wants its words, and not their opposite', () => {
    const test = { kind: 'observed', parameter: '快速检测', words: ['阴性'] } as const
    expect(checkLimit('快速检测阴性才收', { ...test, words: ['阴性'] }).verdict).toBe('right')
    expect(checkLimit('看情况', { ...test, words: ['阴性'] }).verdict).toBe('missing')
  })
})
