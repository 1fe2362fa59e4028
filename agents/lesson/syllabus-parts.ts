import { askOfClause } from './ask-of-clause.ts'
import { bullets, didactic, fact, quoted, table, teachers } from './lines.ts'
import { weightiest } from './objectives.ts'
import type { PartWriter } from './part-writer.ts'

/** The columns of a unit in the table of a syllabus; its title and hours stand beside. */
export const unitHeader = ['教学内容与要求', '教学活动建议', '考核要点']

export const writeCourseAims: PartWriter = ({ brief, clauses }) => {
  const used = new Map(clauses.map((clause) => [clause.hit.document.title, clause]))
  return [
    bullets([
      teachers(`课程名称：${brief.course}`),
      ...(brief.industry === '' ? [] : [teachers(`面向行业：${brief.industry}`)]),
      ...(brief.classLevel === '' ? [] : [teachers(`授课对象：${brief.classLevel}`)]),
      teachers(`总学时：${brief.lessons} 学时（每学时 ${brief.minutesPerLesson} 分钟）`),
    ]),
    bullets(
      [...used].map(([title, clause]) => fact(`以《${title}》为内容依据`, clause)),
      '内容依据',
    ),
    bullets(
      weightiest(clauses, 4).map((clause) => fact(`让学生掌握“${clause.topic}”：${quoted(clause.key)}`, clause)),
      '课程任务',
    ),
  ]
}

export const writeUnit: PartWriter = ({ clauses }) => {
  const procedures = clauses.filter(({ steps }) => steps.length > 0)
  return [
    table(unitHeader, [
      [
        weightiest(clauses, 8).map((clause) => fact(`${clause.topic}：${quoted(clause.key)}`, clause)),
        [
          didactic('条文研读，划关键词，同桌互讲'),
          ...procedures.slice(0, 2).map((clause) => fact(`实训：“${clause.topic}”按步骤操作并记录`, clause)),
          ...(procedures.length === 0 ? [didactic('案例讨论，正反例对照')] : []),
        ],
        weightiest(clauses, 3).map((clause) => fact(askOfClause(clause).question, clause)),
      ],
    ]),
  ]
}

export const writeSyllabusAdvice: PartWriter = ({ clauses }) => [
  bullets([
    didactic('每个单元都从真实岗位的问题开始，到原文中找依据，再到实训中做一遍。'),
    didactic('资料换版时，先看新旧版对照，再更新教案和练习。'),
    ...weightiest(
      clauses.filter(({ knowledge }) => knowledge === 'procedure'),
      2,
    ).map((clause) => fact(`“${clause.topic}”放在实训室进行`, clause)),
  ]),
]
