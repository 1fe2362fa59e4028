import type { StoredClause } from '../knowledge/catalogue.ts'
import { clauseHeading } from '../knowledge/clause-heading.ts'

const definition =
  /^(?:本(?:规范|法|条例|规程|办法|手册)所称)?[“"「]?(\p{Script=Han}[^，。：、“”"]{1,14})[”"」]?[，,]?\s*(?:是指|指的是|指)/u
const duty = /^([^，。；：“”]{3,20}?)(?:应当|(?<![反响适供对相效感])应(?![用对急付变答收力])|必须|不得)/u
// What is left of a sentence whose subject is everybody, or was cut inside a phrase, makes no question.
const vague =
  /^(?:企业|其|该|各|有关|任何|所有|本|此|这|上述|下列|对|在|经|不得|可|如|当|其他|没有|因|从|由|按|为|将|使|被|把)|(?:的|和|与|或|及|人员|单位|机构|部门|前|后|时|并|者|企业)$/u
const asks = /[吗呢？?]$|什么|怎么|怎样|如何|哪|多少|几/u
const numbering = /^(?:[\d.]+|[（(][\d一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+[、.])\s*/u
// Below this a heading (分级表, 职责) says nothing without the headings above it.
const headingLength = 7
// How a heading is asked about, by its last word.
const askings: [RegExp, string][] = [
  [/(?:区别|含义|定义|原因|作用|条件|顺序|步骤|方法|算法|原则|时限|保存期限?|周期|频率)$/u, '是什么？'],
  [/(?:要求|规定|内容|措施|职责|信号|部位|缺陷|参数|物品|情形|要点)$/u, '有哪些？'],
]

/**
 * A question that this clause answers, in words a student would use: from its heading, the term it defines, or what it
 * lays a duty on; null when it gives no subject to ask about. Whoever shows it checks by a search that the clause comes first.
 */
export function askAboutClause(clause: Pick<StoredClause, 'label' | 'text'>): string | null {
  const { heading, body } = clauseHeading(clause)
  if (heading !== null) return askAboutHeading(heading)
  const first = body.split(/[。\n]/u)[0] ?? ''
  const defined = definition.exec(first)?.[1]
  if (defined) return `什么是${defined}？`
  const bound = duty.exec(first)?.[1]?.trim()
  return bound && !vague.test(bound) && !/[（(）)《》]/u.test(bound) ? `${bound}有什么要求？` : null
}

function askAboutHeading(heading: string): string | null {
  const subject = heading.replace(numbering, '').replace(/[（(][^（）()]*[）)]$/u, '')
  if (/[，、。：；“”]|^第/u.test(subject) || !/\p{Script=Han}{2}/u.test(subject)) return null
  if (asks.test(subject)) return subject.length < headingLength ? null : `${subject.replace(/[？?]$/u, '')}？`
  const asking = askings.find(([ending]) => ending.test(subject))?.[1]
  return subject.length < headingLength || asking === undefined ? null : `${subject}${asking}`
}
