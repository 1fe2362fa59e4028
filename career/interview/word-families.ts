/** Words that people use for one another whatever the post: a group of the bank that names the first of a family means all of it. */
const families: readonly (readonly string[])[] = [
  ['报告', '上报', '汇报', '告诉', '告知', '通知', '反映', '报给', '说1声', '讲1声', '说1下', '讲', '找班长', '叫班长'],
  ['记录', '记下', '记在', '记到', '登记', '写下', '写在', '写清', '写进', '记好', '记上', '填单', '填表', '抄'],
  ['原因', '为什么', '怎么回事', '哪里出', '查清', '查明'],
  ['隔离', '单独放', '分开放', '封存', '封起来', '放1边', '不让动', '挂牌', '扣下', '封住'],
  ['停', '关掉机器', '先不做', '不再往下'],
  ['拒收', '不收', '不能收', '退回', '退货', '不太能收'],
  ['不进', '别进', '不能进', '不要进', '不得进', '不进去', '不会进'],
  ['签名', '签字', '签上', '签好', '签我的', '签'],
  ['120', '急救', '救护车', '送医', '医院'],
  ['护士', '医生', '医护', '医务'],
  ['标签', '标识', '标牌', '贴'],
  ['检查', '看1下', '看1遍', '查看', '查1下', '核对', '对1下', '对1遍'],
  ['撤', '离开', '出去', '跑出', '出来', '疏散'],
  ['细菌', '微生物', '病菌', '病毒'],
  ['冲', '冲洗', '清水', '流水'],
  ['调查', '查1下', '去查', '查是'],
  ['纠正', '整改', '改正', '调好', '修好', '纠偏'],
]

/** A group of words with the families that it names filled in. */
export function withFamilies(words: readonly string[]): readonly string[] {
  const added = families.filter(([head]) => head !== undefined && words.includes(head)).flat()
  return added.length === 0 ? words : [...new Set([...words, ...added])]
}
