import type { Line } from '../../teaching/lesson-material.ts'
import { askOfClause } from './ask-of-clause.ts'
import { breachOf } from './breach-of.ts'
import { bullets, didactic, fact, invented, numbers, quoted, table } from './lines.ts'
import { weightiest } from './objectives.ts'
import type { PartWriter } from './part-writer.ts'
import { purposesOf } from './purposes.ts'
import type { ReadClause } from './read-clause.ts'

const casesAtMost = 3

export const writeSituation: PartWriter = ({ brief, clauses }) => [
  {
    kind: 'lines',
    style: 'paragraphs',
    heading: null,
    lines: [
      invented(
        `（示例，人物和单位均为虚构）小陈是实习生，在学习“${brief.topic}”时跟着师傅到现场。一天里他看到了下面几件事：`,
      ),
    ],
  },
  numbers(weightiest(clauses, casesAtMost).map((clause) => invented(breachOf(clause).seen, clause))),
  {
    kind: 'lines',
    style: 'paragraphs',
    heading: null,
    lines: [invented('师傅不在旁边，当班的同事说：“一直都这样，没出过事。”小陈拿不定主意。')],
  },
]

export const writeQuestions: PartWriter = ({ clauses }) => {
  const purpose = purposesOf(clauses)[0]
  return [
    numbers([
      didactic('上面几件事，哪些不符合要求？逐件找出依据的原句。'),
      ...weightiest(clauses, casesAtMost).map((clause) => fact(breachOf(clause).ask, clause)),
      didactic('如果你是小陈，当时怎样做？先找谁、说什么、记下什么？'),
      ...(purpose ? [didactic(purpose.discuss)] : []),
    ]),
  ]
}

export const writeAnalysis: PartWriter = ({ clauses }) => [
  table(
    ['不符合之处', '原文依据', '正确做法要点'],
    weightiest(clauses, casesAtMost).map((clause) => [
      [invented(breachOf(clause).seen, clause)],
      [fact(quoted(clause.key), clause)],
      rightWay(clause),
    ]),
  ),
]

/** What is done right: the steps, or what else the clause says, or how to set right what went wrong. */
function rightWay(clause: ReadClause): Line[] {
  if (clause.steps.length > 0) return [fact(`按顺序：${clause.steps.slice(0, 8).map(quoted).join('→')}`, clause)]
  const more = clause.sentences.filter((one) => one !== clause.key && one.length <= 80).slice(0, 2)
  return [
    ...more.map((one) => fact(quoted(one), clause)),
    didactic('先停下，告诉带教人员；照左栏原文重做，把发生的事如实记下'),
  ]
}

export const writeAdvice: PartWriter = ({ clauses }) => [
  bullets([
    didactic('先让学生独立读情境，划出可疑之处，再分组找原文依据。'),
    didactic('每组汇报时先说依据，再说判断；没有依据的判断先存疑，不算错。'),
    ...weightiest(clauses, 1).map((clause) => fact(`可追问：${askOfClause(clause).question}`, clause)),
    didactic('最后回到真实岗位：请学生说说自己见过的类似情况，注意不点名。'),
  ]),
]
