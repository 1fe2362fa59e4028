import type { LessonBlock, Line } from '../../teaching/lesson-material.ts'
import { askOfClause } from './ask-of-clause.ts'
import { didactic, fact, quoted, table } from './lines.ts'
import { weightiest } from './objectives.ts'
import type { PartWriter } from './part-writer.ts'
import { purposesOf } from './purposes.ts'

/** The columns of a phase in the table of a lesson's process; what it is called and how long it takes stands beside. */
export const phaseHeader = ['教学内容', '教师活动', '学生活动']

const phase = (content: Line[], teacher: Line[], student: Line[]): LessonBlock[] => [
  table(phaseHeader, [[content, teacher, student]]),
]

export const writeOpening: PartWriter = () =>
  phase(
    [didactic('清点人数，检查着装和学习用品')],
    [didactic('问候，点名，提醒本课所用的资料和练习单')],
    [didactic('就位，准备好资料、笔和练习单')],
  )

export const writeLeadIn: PartWriter = ({ clauses }) => {
  const purpose = purposesOf(clauses)[0]
  const [clause] = weightiest(clauses, 1)
  if (!clause) return phase([didactic('复习导入')], [didactic('提问上节内容')], [didactic('回忆并回答')])
  return phase(
    [fact(`由问题引入“${clause.topic}”`, clause)],
    [
      fact(`提问：在“${clause.topic}”上，凭经验会怎么做？先不看原文，把想法写下来。`, clause),
      ...(purpose ? [didactic(purpose.discuss)] : []),
      didactic('收集几种想法，不评对错，引出本课课题'),
    ],
    [didactic('独立写下想法，同桌交换，派代表说明')],
  )
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
  return phase(
    content,
    [
      didactic('逐条出示原文，带读，讲清关键词'),
      ...procedures.map((clause) => fact(`边示范“${clause.topic}”边读原文，每步停下来问原因`, clause)),
      ...asked,
      didactic('请答对的学生指出是哪一句，答错的回到左栏原文再找'),
    ],
    [
      didactic('读原文，划出数字、用词和先后顺序，回答提问并指出出处'),
      procedures.length > 0
        ? didactic('与同桌合作模仿步骤：边做边对照原文检查，再交换角色')
        : didactic('用自己的话向同桌讲一遍，由同桌对照原文纠正'),
    ],
  )
}

export const writePractice: PartWriter = ({ clauses }) => {
  const chosen = weightiest(clauses, 5)
  return phase(
    chosen.map((clause) => fact(askOfClause(clause).question, clause)),
    [
      didactic('发练习单，巡视，记下典型错误'),
      ...chosen.map((clause) => fact(`答案：${askOfClause(clause).answer}`, clause)),
      didactic('讲评典型错误，请答错的学生回到原文找依据'),
    ],
    [didactic('独立完成，同桌互批，写出每题依据'), didactic('订正，并说明错在哪里')],
  )
}

export const writeSummary: PartWriter = ({ clauses }) =>
  phase(
    weightiest(clauses, 4).map((clause) => fact(`${clause.topic}：${quoted(clause.key)}`, clause)),
    [didactic('请学生不看资料说出要点，教师补充并指出依据')],
    [didactic('轮流说出要点和出处，记在笔记本上')],
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
