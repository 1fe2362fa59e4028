/** The parts that a résumé is divided into. */
export type Section =
  | 'basics'
  | 'intent'
  | 'education'
  | 'internship'
  | 'work'
  | 'project'
  | 'certificates'
  | 'skills'
  | 'languages'
  | 'awards'
  | 'summary'

const names: [Section, string][] = [
  ['basics', '个人信息|基本信息|基本资料|个人资料|联系方式|个人情况|基本情况'],
  ['intent', '求职意向|求职目标|应聘岗位|应聘职位|期望岗位|期望职位|意向岗位'],
  ['education', '教育经历|教育背景|教育情况|学习经历|学历背景|求学经历'],
  ['internship', '实习经历|实习经验|实习实训|实践经历|社会实践|顶岗实习|岗位实习|校外实习|实训经历|实习与实践'],
  ['work', '工作经历|工作经验|工作履历|任职经历|从业经历|工作背景'],
  ['project', '项目经历|项目经验|实训项目|校内项目|校内实训|课程项目'],
  ['certificates', '证书|获得证书|技能证书|资格证书|职业证书|所获证书|持有证书|证书情况|职业技能证书|证书与资格'],
  ['skills', '技能|专业技能|职业技能|技能特长|个人技能|掌握技能|岗位技能|特长|技能专长|个人特长|能力特长|我会做的'],
  ['languages', '语言能力|语言|外语水平|语言水平'],
  ['awards', '获奖情况|荣誉奖励|所获荣誉|获奖经历|奖励情况|荣誉|奖项|获得荣誉|在校荣誉'],
  ['summary', '自我评价|个人简介|自我介绍|个人总结|个人评价|自我描述|关于我|个人优势'],
]
const anyName = names.map(([, words]) => words).join('|')
const marks =
  '[\\s　【\\[■●◆▌▎★☆※#*-]*(?:[一二三四五六七八九十\\d]{1,2}[、.．]|[（(][一二三四五六七八九十\\d]{1,2}[)）])?[\\s　【\\[]*'
// 证书与技能 stands for both; the first named decides, and each piece is sorted by what it is.
const heading = new RegExp(
  `^${marks}(${anyName})(?:(?:与|和|及|/|、)[^：:，,。；;]{1,6})?[\\s　】\\]■—–-]*(?:[：:]\\s*(.*))?$`,
  'u',
)

/** The section that a line opens, and what already stands on it after the colon; null for a line of text. */
export function sectionHeading(line: string): { section: Section; rest: string } | null {
  const [, name, rest = ''] = heading.exec(line) ?? []
  if (name === undefined) return null
  const found = names.find(([, words]) => words.split('|').includes(name))
  return found ? { section: found[0], rest: rest.trim() } : null
}
