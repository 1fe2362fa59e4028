import { type MadePoint, madePoints, type PointToMake } from '../made-points.ts'
import type { Fault } from './faults.ts'
import { plantFaults } from './plant-faults.ts'
import type { RecordAnswers } from './record-answers.ts'

/** The marks of each part; they come to 100. */
export const recordMarks = { found: 45, principles: 15, deviation: 20, capa: 20 } as const
/** What a cell costs that was marked and is right: else marking everything would find everything. */
const falseMarkCost = 5
export const passFrom = 80

/** What a deviation report tells (GMP 2010, 第二百四十九、二百五十条; the example's five points with effect and cause). */
const deviationPoints: readonly PointToMake[] = [
  { point: '什么时间', words: ['年', '月', '日', ':', '点', '时间', '当天'] },
  {
    point: '什么地点、哪道工序或设备',
    words: ['间', '工序', '干燥', '总混', '称量', '压片', '设备', '秤', '岗位', '车间'],
  },
  {
    point: '发生了什么，与规定差多少',
    words: ['超出', '超过', '不符', '偏离', '停机', '高于', '低于', '过期', '停了', '没有记录', '未记录', '差异'],
  },
  { point: '马上做了什么', words: ['停止', '停下', '隔离', '挂牌', '待处理', '封存', '暂停', '停用'] },
  {
    point: '报告了主管人员和质量管理部门',
    words: ['报告', '上报', '通知质量', '告知质量', '质量管理部', '班组长', '主管', 'qa'],
  },
  { point: '对产品质量的影响', words: ['影响', '风险', '评估', '评价', '质量'] },
  { point: '查原因', words: ['原因', '调查', '因为', '由于', '查明'] },
]

/** What corrective and preventive action tells (GMP 2010, 第二百五十二至二百五十四条). */
const capaPoints: readonly PointToMake[] = [
  {
    point: '纠正：这一批和已受影响的怎么处理',
    words: ['重新', '检验', '返工', '更正', '补记录', '复核', '隔离', '处理', '校准', '维修', '修'],
  },
  {
    point: '预防：不让它再发生',
    words: ['预防', '避免', '防止', '培训', '修订', '规程', '报警', '双人', '提醒', '检查表', '计划'],
  },
  { point: '谁负责、什么时候完成', words: ['负责', '完成', '期限', '之前', '日前', '天内', '周内', '月底', '由'] },
  {
    point: '怎么知道有效',
    words: ['有效性', '跟踪', '验证', '确认', '回顾', '检查+效果', '评估+效果', '抽查', '连续'],
  },
]

export type RecordGrade = {
  marks: Record<keyof typeof recordMarks, number>
  total: number
  passed: boolean
  /** Critical faults that were overlooked: each could release wrong product. */
  missedCritical: string[]
  faults: (Pick<Fault, 'id' | 'cell' | 'why' | 'clause' | 'principles'> & {
    critical: boolean
    found: boolean
    principleRight: boolean
  })[]
  /** Cells that were marked and are right. */
  falseMarks: string[]
  deviation: MadePoint[]
  capa: MadePoint[]
}

/** Grades what a learner found in the record of this seed, and what they would report, all by code. */
export function gradeRecord(seed: string, answers: RecordAnswers): RecordGrade {
  const { planted } = plantFaults(seed)
  const marked = new Map(answers.marks.map(({ cell, principle }) => [cell, principle]))
  const graded = planted.map(({ id, cell, why, clause, principles, critical }) => {
    const named = marked.get(cell)
    const principleRight = named !== undefined && principles.includes(named)
    return {
      id,
      cell,
      why,
      clause,
      principles,
      critical: critical === true,
      found: named !== undefined,
      principleRight,
    }
  })
  const wrong = new Set<string>(planted.map(({ cell }) => cell))
  const falseMarks = [...marked.keys()].filter((cell) => !wrong.has(cell))
  const deviation = madePoints(answers.deviation, deviationPoints)
  const capa = madePoints(answers.capa, capaPoints)
  const share = <T>(all: readonly T[], isRight: (one: T) => boolean) => all.filter(isRight).length / all.length
  const marks = {
    found: Math.max(0, recordMarks.found * share(graded, ({ found }) => found) - falseMarkCost * falseMarks.length),
    principles: recordMarks.principles * share(graded, ({ principleRight }) => principleRight),
    deviation: recordMarks.deviation * share(deviation, ({ made }) => made),
    capa: recordMarks.capa * share(capa, ({ made }) => made),
  }
  const total = Math.round(Object.values(marks).reduce((sum, one) => sum + one, 0) * 10) / 10
  const missedCritical = graded.filter(({ critical, found }) => critical && !found).map(({ why }) => why)
  return {
    marks,
    total,
    passed: missedCritical.length === 0 && total >= passFrom,
    missedCritical,
    faults: graded,
    falseMarks,
    deviation,
    capa,
  }
}
