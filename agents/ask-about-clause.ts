import type { StoredClause } from '../knowledge/catalogue.ts'

const definition =
  /^(?:本(?:规范|法|条例|规程|办法|手册)所称)?[“"「]?(\p{Script=Han}[^，。：、“”"]{1,14})[”"」]?[，,]?\s*(?:是指|指的是|指)/u
const duty = /^(?:[^，。；：]{0,12}，)?([^，。；：]{2,22}?)(?:应当|应|必须|不得|至少)/u
const vague =
  /^(?:企业|其|该|各|有关|任何|所有|本|此|这|上述|下列|对|在|经|不|应|可|如|当|其他|国家|单位|个人|学生|教师|人员|生产企业|从业人员|机构)$/u
const heading = /^(?:[\d.]+\s*)?(\p{Script=Han}[\p{Script=Han}A-Za-z0-9（）()、与和]{2,20})$/u

/**
 * A question that this clause answers, in words a student would use; null when its first sentence gives no subject to ask
 * about. It is a suggestion only: whoever shows it checks by a search that the clause comes first.
 */
export function askAboutClause(clause: Pick<StoredClause, 'label' | 'text' | 'path'>): string | null {
  const first = clause.text.split(/[。\n]/u)[0] ?? ''
  const defined = definition.exec(first)?.[1]
  if (defined) return `什么是${defined}？`
  const bound = duty.exec(first)?.[1]?.trim()
  if (bound && !vague.test(bound) && !/[（(）)《》]/u.test(bound)) return `${bound}有什么要求？`
  const title = heading.exec(clause.label)?.[1]
  return title && !title.startsWith('第') ? `${title}有哪些要点？` : null
}
