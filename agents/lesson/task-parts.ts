import type { Line } from '../../teaching/lesson-material.ts'
import { shareWhole } from '../../teaching/share-whole.ts'
import { numbersWithUnits } from '../numbers-with-units.ts'
import { bullets, didactic, fact, figure, numbers, quoted, table, teachers } from './lines.ts'
import { weightiest } from './objectives.ts'
import type { PartTask, PartWriter } from './part-writer.ts'
import type { ReadClause } from './read-clause.ts'

const blank = () => [didactic('')]
const stepsAtMost = 16
const toMindWords = /戴|穿|防护|手套|口罩|工具|设备|用品|物品|材料|洗手|消毒|检查|准备|确认/u

/** The steps to be done: those of procedures, or, where no clause is one, each clause's key sentence. */
function stepsOf(clauses: readonly ReadClause[]): { text: string; clause: ReadClause }[] {
  const procedures = clauses.filter(({ steps }) => steps.length > 0)
  const steps = procedures.flatMap((clause) => clause.steps.map((text) => ({ text, clause })))
  const chosen = steps.length > 0 ? steps : clauses.map((clause) => ({ text: clause.key, clause }))
  return chosen.slice(0, stepsAtMost)
}

/** What is looked at when a step is checked: its figure, its order, or what it leaves to be seen. */
function checkOf(text: string, clause: ReadClause): Line {
  if (/记录|签名|登记|填写/u.test(text)) return didactic('看记录：字迹清楚、当场填写、有签名')
  if (numbersWithUnits(text).some((number) => /\D/u.test(number)))
    return fact('量一量、数一数，是否在原文的数值内', clause)
  if (/检查|确认|核对|观察|查看/u.test(text)) return didactic('说出看了什么、看到什么')
  if (/报告|告诉|通知|呼叫|拨打/u.test(text)) return didactic('说清谁、在哪里、发生了什么')
  if (/不得|禁止|严禁|不要|避免/u.test(text)) return didactic('全程没有出现这种做法')
  return didactic(clause.steps.length > 0 ? '动作到位，顺序没有颠倒' : '做到原文说的每一点')
}

const shortened = (text: string): string => text.split(/[，。；]/u)[0] ?? text

export const writeTask: PartWriter = ({ brief, clauses }) => [
  bullets(
    [
      teachers(`任务名称：${brief.topic}`),
      ...weightiest(clauses, 4).map((clause) => fact(`完成后能做到：${clause.topic}——${quoted(clause.key)}`, clause)),
    ],
    '任务',
  ),
  bullets([didactic('分组进行，组内分操作、检查、记录角色，轮换着做。')], '组织方式'),
]

export const writePreparation: PartWriter = ({ clauses }) => {
  const mind = clauses
    .flatMap((clause) => clause.sentences.map((text) => ({ text, clause })))
    .filter(({ text }) => toMindWords.test(text))
  const safety = clauses
    .flatMap((clause) => clause.sentences.map((text) => ({ text, clause })))
    .filter(({ text }) => /不得|禁止|严禁|不能|危险|安全|必须/u.test(text))
  return [
    bullets(
      [
        ...mind.slice(0, 6).map(({ text, clause }) => fact(quoted(text), clause)),
        teachers('（请教师按本校实训室补充工具和材料清单）'),
      ],
      '工具、材料与防护',
    ),
    bullets(
      safety.length > 0
        ? safety.slice(0, 5).map(({ text, clause }) => fact(quoted(text), clause))
        : [didactic('操作前由教师说明危险点；有不明白的先停下，举手问。')],
      '安全要点',
    ),
  ]
}

export const writeSteps: PartWriter = ({ clauses }) => [
  table(
    ['序号', '操作步骤（原文）', '检查要点', '完成情况'],
    stepsOf(clauses).map(({ text, clause }, index) => [
      [figure(index + 1)],
      [fact(quoted(text), clause)],
      [checkOf(text, clause)],
      blank(),
    ]),
  ),
]

export const writeRecord: PartWriter = ({ clauses }) => [
  table(
    ['序号', '项目', '结果或实测值', '时间', '操作人', '复核人'],
    stepsOf(clauses).map(({ text, clause }, index) => [
      [figure(index + 1)],
      [fact(shortened(text), clause)],
      blank(),
      blank(),
      blank(),
      blank(),
    ]),
  ),
  bullets([didactic('边做边记，写错时划线改正并签名，保持原来的字看得清。')], '填写说明'),
]

export const writeScoring: PartWriter = ({ clauses }: PartTask) => {
  const steps = stepsOf(clauses)
  const marks = shareWhole(
    80,
    steps.map(() => 1),
  )
  return [
    table(
      ['评分项目', '分值', '自评', '互评', '教师评'],
      [
        ...steps.map(({ text, clause }, index) => [
          [fact(shortened(text), clause)],
          [figure(marks[index] ?? 0)],
          blank(),
          blank(),
          blank(),
        ]),
        [[didactic('记录真实完整')], [figure(10)], blank(), blank(), blank()],
        [[didactic('安全与整理')], [figure(10)], blank(), blank(), blank()],
      ],
    ),
    numbers([didactic('先自评，再互评，最后由教师评定；有争议时回到原文。')], '评分办法'),
  ]
}
