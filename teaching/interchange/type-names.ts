import type { ItemType } from '../quiz-item.ts'

/** How the types of items are called in files that people read and write. */
export const itemTypeNames: Record<ItemType, string> = {
  'single-choice': '单项选择题',
  'multiple-choice': '多项选择题',
  'true-false': '判断题',
  'fill-in': '填空题',
  ordering: '排序题',
  'short-answer': '简答题',
  case: '案例分析题',
}

const readings: readonly [ItemType, RegExp][] = [
  ['multiple-choice', /多项选择|多选|不定项/u],
  ['single-choice', /单项选择|单选|选择题|最佳选择/u],
  ['true-false', /判断|是非|正误/u],
  ['fill-in', /填空/u],
  ['ordering', /排序/u],
  ['case', /案例|情境分析|情景分析/u],
  ['short-answer', /简答|问答|论述|名词解释|计算题|综合题/u],
]

/** The type that a heading or a cell names; null for any other words. */
export const readTypeName = (words: string): ItemType | null =>
  readings.find(([, reading]) => reading.test(words))?.[0] ?? null

/** Whether a key of a judgement says right or wrong; null where it says neither. */
export function readJudgement(words: string): boolean | null {
  const word = words.trim().replace(/[。.）)（(\s]/gu, '')
  if (/^(?:√|✓|✔|对|正确|是|T|TRUE|Y|YES|A?正确)$/iu.test(word)) return true
  return /^(?:×|✗|✘|✕|X|错|错误|不正确|不对|否|F|FALSE|N|NO)$/iu.test(word) ? false : null
}
