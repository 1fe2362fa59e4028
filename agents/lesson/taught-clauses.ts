import { clauseHeading } from '../../knowledge/clause-heading.ts'
import type { ReadClause } from './read-clause.ts'

/** What a class is taught, what the document itself wants learnt, and what only says how the document is made and used. */
export type SortedClauses = { taught: ReadClause[]; aims: ReadClause[]; frame: ReadClause[] }

const numbering =
  /^(?:第[一二三四五六七八九十百\d]+[编章节条]|[\d.]+(?!\d)|[一二三四五六七八九十]+、|[（(][^）)]+[）)])\s*/u
const aimsName = /^(?:(?:学习|教学|培养|课程|本章|本节)(?:的)?(?:目标|要求)|(?:知识|能力|素养|素质)目标)$/u
const frameName =
  /^(?:题注|规范性引用文件|引用文件|前言|引言|导言|导读|(?:编制|编写|课程|数值|条号)?说明|说明[和与]来源|来源|范围[和与]用法|修订(?:记录|历史|说明)|版本(?:记录|说明)?|附则|参考(?:文献|资料)|(?:课后|复习|自测|思考|讨论)?(?:思考题|练习题?|习题|自测题?|复习题)|(?:本章|本节)?小结(?:[和与]自测)?|目录)$/u
// Within a chapter on something else, 4.1 目的 says what that is for.
const atStart =
  /^(?:目的|范围|目的[和与及](?:适用)?范围|(?:适用|应用)(?:范围|区域|对象|人员)|(?:编制|制定|制订|法规|上位)?依据|上位要求|总则|)$/u
const frameWords =
  /^(?:为了?[^。]{4,160}(?:制定|编制|制订)本|本(?:规定|办法|规程|制度|处置卡|手册|导学|规范|标准|课程|指导书|文件|讲义)[^，。]{0,20}(?:适用|供|对应|依据|根据|用于|是为|由[^，。]{1,20}负责解释|自[^，。]{1,20}(?:施行|实施))|文件编号：)/u

/** Sorts clauses by what a lesson makes of them; where a document has nothing else, what it begins with is taught. */
export function sortClauses(clauses: readonly ReadClause[]): SortedClauses {
  const sorted: SortedClauses = { taught: [], aims: [], frame: [] }
  for (const clause of clauses) {
    if (namesOf(clause).some((name) => aimsName.test(name))) sorted.aims.push(clause)
    else if (isFrame(clause)) sorted.frame.push(clause)
    else sorted.taught.push(clause)
  }
  return sorted.taught.length > 0 ? sorted : { ...sorted, taught: [...clauses] }
}

/** Only what a class is taught. */
export const taughtOf = (clauses: readonly ReadClause[]): ReadClause[] => sortClauses(clauses).taught

function isFrame(clause: ReadClause): boolean {
  const { document, clause: stored } = clause.hit
  const isOpening = stored.number === null && bare(stored.label) === bare(document.title)
  const { body } = clauseHeading(stored)
  return isOpening || isFrameByName(clause) || frameWords.test(body.trim())
}

function isFrameByName(clause: ReadClause): boolean {
  const [own, ...others] = namesOf(clause)
  const parent = bare(clause.hit.clause.path.at(-1) ?? '')
  const isAtStart = own !== undefined && own !== '' && own !== '总则' && atStart.test(own) && atStart.test(parent)
  return isAtStart || [own ?? '', ...others].some((name) => frameName.test(name))
}

/** What the clause itself is called, and what it stands under. */
function namesOf({ hit: { clause } }: ReadClause): string[] {
  const { heading } = clauseHeading(clause)
  return [heading ?? clause.label, clause.path.at(-1) ?? ''].map(bare)
}

const bare = (name: string): string => name.replace(numbering, '').replaceAll(/\s+/gu, '')
