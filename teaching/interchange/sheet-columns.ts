import type { KnowledgeKind } from '../../knowledge/knowledge-kind.ts'
import type { BloomLevel } from '../quiz-item.ts'

/** The columns of a sheet of items, in order, with what their first row says; options follow under A to L. */
export const sheetColumns = {
  type: { title: '题型', width: 14, reads: /^(?:题型|题目类型|类型)$/u },
  situation: { title: '情境', width: 30, reads: /^(?:情境|情景|案例)/u },
  stem: { title: '题干', width: 50, reads: /^(?:题干|题目|问题)/u },
  key: { title: '答案', width: 24, reads: /答案/u },
  explanation: { title: '解析', width: 40, reads: /解析|说明/u },
  marks: { title: '分值', width: 8, reads: /分[值数]/u },
  rubric: { title: '评分点', width: 30, reads: /评分点|评分标准|采分点/u },
  wrong: { title: '误解', width: 30, reads: /误解|错因/u },
  bloom: { title: '认知层次', width: 10, reads: /认知层次|层次/u },
  difficulty: { title: '难度', width: 8, reads: /难度/u },
  knowledge: { title: '知识类型', width: 10, reads: /知识类型/u },
} as const
export type SheetColumn = keyof typeof sheetColumns

export const optionLetters = 'ABCDEFGHIJKL'

/** How levels and kinds are called in a sheet. */
export const bloomNames: Record<BloomLevel, string> = {
  remember: '记忆',
  understand: '理解',
  apply: '应用',
  analyse: '分析',
  evaluate: '评价',
  create: '创造',
}
export const knowledgeNames: Record<KnowledgeKind, string> = {
  memory: '记忆性知识',
  concept: '概念',
  procedure: '操作',
  design: '综合运用',
}
