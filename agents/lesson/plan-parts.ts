import type { Line } from '../../teaching/lesson-material.ts'
import { shareWhole } from '../../teaching/share-whole.ts'
import { bullets, didactic, fact, figure, quoted, table, teachers } from './lines.ts'
import { weightiest } from './objectives.ts'
import type { PartWriter } from './part-writer.ts'
import { purposesOf } from './purposes.ts'
import type { Hardship, ReadClause } from './read-clause.ts'

const whyHard: Record<Hardship, string> = {
  exception: '有例外和限定，容易只记一半',
  conditions: '条件较多，容易遗漏',
  comparison: '有比较和界限，容易弄反方向',
  sequence: '步骤多，容易颠倒或省略',
}
const overcome: Record<Hardship, string> = {
  exception: '把“一般情况”和“例外情况”分两栏写在黑板上，逐句归位',
  conditions: '做成对照清单，逐项打钩',
  comparison: '画一条数轴，标出界限，再举正反例',
  sequence: '打乱步骤卡片，分组排序，再对照原文',
}

/** Where a clause stands and what it is about. */
const placeOf = ({ topic, hit }: ReadClause): string =>
  hit.clause.label === topic ? topic : `${hit.clause.label} ${topic}`

export const writeContentAnalysis: PartWriter = ({ clauses }) => {
  const documents = new Map<string, ReadClause[]>()
  for (const clause of clauses) {
    const { title } = clause.hit.document
    documents.set(title, [...(documents.get(title) ?? []), clause])
  }
  return [
    bullets(
      [...documents].map(([title, own]) => fact(`内容选自《${title}》：${own.map(placeOf).join('、')}`, ...own)),
      '内容来源',
    ),
    bullets(
      weightiest(clauses, 6).map((clause) => fact(`${clause.topic}：${quoted(clause.key)}`, clause)),
      '核心内容',
    ),
    bullets([didactic('这些内容都有原文依据，教学时带着学生读原文、找依据，再到实训中对照做法。')], '处理思路'),
  ]
}

export const writeLearnerAnalysis: PartWriter = ({ brief, clauses }) => {
  const procedures = clauses.filter(({ knowledge }) => knowledge === 'procedure')
  const hard = clauses.filter(({ hard }) => hard.length > 0)
  const size = brief.classSize === null ? '' : `，${brief.classSize} 人`
  return [
    bullets([
      ...(brief.classLevel === '' ? [] : [teachers(`授课对象：${brief.classLevel}${size}`)]),
      didactic('学生动手意愿强，读条文的耐心不足，常凭印象作答，不习惯找依据。'),
      ...hard
        .slice(0, 2)
        .map((clause) => fact(`预计困难：“${clause.topic}”${whyHard[clause.hard[0] ?? 'conditions']}`, clause)),
      ...procedures.slice(0, 1).map((clause) => fact(`已有经验：从生活中的先后顺序引到“${clause.topic}”`, clause)),
    ]),
    bullets([teachers('（请教师补充：前次作业或测验反映的基础、需要关照的学生）')], '本班情况'),
  ]
}

export const writeKeyPoints: PartWriter = ({ clauses }) => {
  const hard = [...clauses].sort((a, b) => b.hard.length - a.hard.length || b.weight - a.weight).slice(0, 2)
  const reason = ({ hard, steps }: ReadClause): Hardship =>
    hard.at(-1) ?? (steps.length > 0 ? 'sequence' : 'conditions')
  return [
    bullets(
      weightiest(clauses, 3).map((clause) => fact(`${clause.topic}：${quoted(clause.key)}`, clause)),
      '教学重点',
    ),
    bullets(
      hard.map((clause) => fact(`${clause.topic}（${whyHard[reason(clause)]}）`, clause)),
      '教学难点',
    ),
    bullets(
      [...new Set(hard.map((clause) => overcome[reason(clause)]))].map((way) => didactic(way)),
      '突破办法',
    ),
  ]
}

export const writeMethods: PartWriter = ({ clauses }) => {
  const kinds = new Set(clauses.map(({ knowledge }) => knowledge))
  const methods = [
    didactic('条文研读：学生先读原文、划关键词，再回答问题，每个回答都指出依据。'),
    ...(kinds.has('procedure') ? [didactic('任务驱动与示范：教师按原文步骤示范，学生分组模仿、互查。')] : []),
    ...(kinds.has('memory') ? [didactic('抢答与互问：用填空和判断巩固关键数字与用词。')] : []),
    ...(kinds.has('concept') ? [didactic('案例讨论：用正反例区分容易混淆的情况。')] : []),
  ]
  const used = new Map(clauses.map((clause) => [clause.hit.document.title, clause]))
  return [
    bullets(methods, '教学方法'),
    bullets(
      [...[...used].map(([title, clause]) => fact(`《${title}》`, clause)), didactic('课件、练习单、实训室现场或图片')],
      '教学资源',
    ),
  ]
}

export const writeValues: PartWriter = ({ clauses }) => [
  bullets(
    purposesOf(clauses)
      .slice(0, 2)
      .flatMap(({ name, sentence, discuss, clause }) => [
        fact(`${name}：${quoted(sentence)}`, clause),
        didactic(`融入方式：讲到此处请学生讨论。${discuss}`),
      ]),
  ),
]

export const writeAssessment: PartWriter = ({ clauses }) => {
  const chosen = weightiest(clauses, 3)
  const purpose = purposesOf(clauses)[0]
  const marks = shareWhole(
    80,
    chosen.map(({ weight }) => 3 + weight),
  )
  const rows: Line[][][] = chosen.map((clause, index) => [
    [fact(`“${clause.topic}”${clause.knowledge === 'procedure' ? '按步骤操作' : '说得准、用得对'}`, clause)],
    [didactic(clause.knowledge === 'procedure' ? '步骤完整、顺序正确，能说明理由' : '内容完整准确，主动指出依据')],
    [didactic(clause.knowledge === 'procedure' ? '主要步骤正确，个别处经提示改正' : '主要内容准确，经提示能找到依据')],
    [didactic('关键处有误或说不出依据，重新学习后再评')],
    [figure(marks[index] ?? 0)],
  ])
  const attitude = [
    [purpose ? fact(`${purpose.name}（素质）`, purpose.clause) : didactic('职业素质')],
    [didactic('全程自觉做到，并提醒同伴')],
    [didactic('基本做到，偶尔经提醒改正')],
    [didactic('经提醒仍未做到')],
    [figure(20)],
  ]
  return [table(['评价项目', '优秀', '合格', '待改进', '分值'], [...rows, attitude])]
}

export const writeReflection: PartWriter = () => [
  bullets(
    [
      '目标达成：哪些学生已能独立指出依据？哪些还没做到？差在哪里？',
      '时间安排：哪个环节拖延或过快？下次怎样调整？',
      '难点处理：突破办法有没有用？学生的典型错误是什么？',
      '意外收获：学生提出了哪些没有预料到的问题？',
    ].map(didactic),
    '课后由教师填写',
  ),
]
