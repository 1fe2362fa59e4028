import type { LessonBlock, Line } from '../../teaching/lesson-material.ts'
import { askOfClause } from './ask-of-clause.ts'
import { didactic, fact, quoted, table } from './lines.ts'
import { weightiest } from './objectives.ts'
import type { PartWriter } from './part-writer.ts'
import { purposesOf } from './purposes.ts'
import type { ReadClause } from './read-clause.ts'

/** The columns of a phase in the table of a lesson's process; what it is called and how long it takes stands beside. */
export const phaseHeader = ['教学内容', '教师活动', '学生活动']

/** A longer answer is the clause again. */
const answerAtMost = 60

const phase = (content: Line[], teacher: Line[], student: Line[]): LessonBlock[] => [
  table(phaseHeader, [[content, teacher, student]]),
]

export const writeOpening: PartWriter = () =>
  phase(
    [didactic('清点人数，检查着装和学习用品')],
    [didactic('问候，点名，提醒本课所用的资料和练习单')],
    [didactic('就位，准备好资料、笔和练习单')],
  )

export const writeLeadIn: PartWriter = ({ part, clauses }) => {
  const purposes = purposesOf(clauses)
  // Another lesson on the same material begins with another question.
  const purpose = purposes[((part.lesson ?? 1) - 1) % Math.max(1, purposes.length)]
  const [clause] = weightiest(clauses, 1)
  if (!clause) return phase([didactic('复习导入')], [didactic('提问上节内容')], [didactic('回忆并回答')])
  return phase(
    [fact(`由问题引入“${clause.topic}”`, clause)],
    [
      fact(
        clause.knowledge === 'concept'
          ? `提问：听到“${clause.topic}”，会想到什么？说说见过的例子。`
          : `提问：在“${clause.topic}”上，凭经验会怎么做？先不看原文，把想法写下来。`,
        clause,
      ),
      ...(purpose ? [didactic(purpose.discuss)] : []),
      didactic('收集几种想法，不评对错，引出本课课题'),
    ],
    [didactic('独立写下想法，同桌交换，派代表说明')],
  )
}

/** How a kind of knowledge is taught and learnt; a group of clauses is taught in the way of its weightiest. */
const ways: Record<ReadClause['knowledge'], { teacher: string; student: string }> = {
  memory: {
    teacher: '出示原文，请学生圈出数字、对象和用词，再逐处追问：换成别的会怎样？',
    student: '读原文，圈出数字和用词，合上资料互问互答',
  },
  concept: {
    teacher: '先举例子，请学生说出共同特征，再出示原文对照',
    student: '用自己的话向同桌讲一遍，由同桌对照原文纠正，再各自举例',
  },
  procedure: {
    teacher: '打乱步骤请小组排序，再出示原文核对，说明颠倒的后果',
    student: '与同桌合作模仿步骤：边做边对照原文检查，再交换角色',
  },
  design: {
    teacher: '出示要求，请小组先拟出方案，再逐项对照原文',
    student: '小组拟出方案，逐项写出依据，向全班说明',
  },
}

export const writeTeaching: PartWriter = ({ clauses }) => {
  const content = clauses.flatMap((clause) =>
    clause.steps.length > 0
      ? [
          fact(`${clause.topic}，按顺序：`, clause),
          ...clause.steps.slice(0, 8).map((step) => fact(quoted(step), clause)),
        ]
      : [fact(`${clause.topic}：${quoted(clause.key)}`, clause)],
  )
  const shown = content.map(({ text }) => text).join('\n')
  const asked = clauses.flatMap((clause) => {
    const { question, answer } = askOfClause(clause)
    const known = answer.split('→').every((step) => shown.includes(step))
    return [fact(`提问：${question}`, clause), ...(known ? [] : [fact(`参考答案：${answer}`, clause)])]
  })
  const procedures = clauses.filter(({ steps }) => steps.length > 0)
  const way = ways[weightiest(clauses, 1)[0]?.knowledge ?? 'memory']
  return phase(
    content,
    [
      didactic(way.teacher),
      ...procedures.map((clause) => fact(`边示范“${clause.topic}”边读原文，每步停下来问原因`, clause)),
      ...asked,
      didactic('请答对的学生指出是哪一句，答错的回到左栏原文再找'),
    ],
    [didactic(way.student), didactic('回答提问，指出出处')],
  )
}

export const writePractice: PartWriter = ({ clauses }) => {
  const chosen = weightiest(clauses, 5).map((clause) => ({ clause, ...askOfClause(clause) }))
  return phase(
    chosen.map(({ question, clause }, index) => fact(`（${'一二三四五'[index]}）${question}`, clause)),
    [
      didactic('发练习单，巡视，记下典型错误'),
      ...chosen.map(({ answer, clause }, index) =>
        fact(
          `（${'一二三四五'[index]}）${answer.length <= answerAtMost ? `答案：${answer}` : `答案见“${clause.topic}”的原文`}`,
          clause,
        ),
      ),
      didactic('讲评典型错误，请答错的学生回到原文找依据'),
    ],
    [didactic('独立完成，同桌互批，写出每题依据'), didactic('订正，并说明错在哪里')],
  )
}

/** What was taught is asked for, not said again: its words stand above and, with their source, below. */
export const writeSummary: PartWriter = ({ clauses }) =>
  phase(
    weightiest(clauses, 5).map((clause) =>
      fact(clause.steps.length > 0 ? `按顺序说出“${clause.topic}”` : `说出“${clause.topic}”的要点`, clause),
    ),
    [didactic('请学生不看资料说出要点，教师补充，把关键词写成板书')],
    [didactic('轮流说出要点和出处，对照板书补全笔记')],
  )

export const writeHomework: PartWriter = ({ clauses }) => {
  const [first, second = first] = weightiest(clauses, 2)
  return phase(
    [
      ...(first ? [fact(`书面：完成“${first.topic}”的练习，写出依据`, first)] : []),
      ...(second ? [fact(`实践：在实训室或生活中找一处与“${second.topic}”有关的做法，记下它是否符合`, second)] : []),
    ],
    [didactic('说明要求和交作业的方式')],
    [didactic('记下作业，有疑问当场提出')],
  )
}
