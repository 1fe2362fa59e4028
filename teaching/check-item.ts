import { checkOptions } from './check-options.ts'
import { checkSupport } from './check-support.ts'
import { fault, hint, type ItemFinding } from './item-finding.ts'
import { plainWords } from './plain-words.ts'
import type { ItemContent } from './quiz-item.ts'

// Our own figures: what a pupil of 15 to 18 reads in half a minute, and on a telephone without scrolling.
const longest = { stem: 220, situation: 500, option: 120, step: 120 }
const doubleNegation =
  /不得不|不能不|不可不|并非不|不是不|没有不|不应当不|不必不|(?:不属于|不包括|不是)[^。？?]{0,12}(?:不得|不应|不能)/u
const blank = /_{2,}/gu

/**
 * What is wrong with an item, generated, imported or written by hand. `texts` holds clauses by id: with them, the key is held
 * against the words it is said to rest on.
 */
export function checkItem(content: ItemContent, texts: ReadonlyMap<string, string> = new Map()): ItemFinding[] {
  return [
    ...checkWording(content),
    ...checkForm(content),
    ...('options' in content ? checkOptions(content) : []),
    ...checkSupport(content, texts),
  ]
}

function checkWording(content: ItemContent): ItemFinding[] {
  const found: ItemFinding[] = []
  if (content.stem.length > longest.stem) found.push(fault('too-long', '题干太长，请缩短，让学生一眼能读完。'))
  if (content.situation.length > longest.situation) found.push(fault('too-long', '情境太长，请缩短。'))
  if ('options' in content && content.options.some(({ text }) => text.length > longest.option)) {
    found.push(fault('too-long', '有选项太长，请缩短。'))
  }
  if (content.type === 'ordering' && content.steps.some((step) => step.length > longest.step)) {
    found.push(fault('too-long', '有步骤太长，请缩短。'))
  }
  if (doubleNegation.test(content.stem))
    found.push(fault('double-negation', '题干用了双重否定，容易读错，请改成一个否定或肯定说法。'))
  if (content.explanation.trim() === '') found.push(hint('no-explanation', '没有解析，学生做错后不知道为什么。'))
  if (content.type === 'case' && content.situation.trim() === '')
    found.push(fault('no-situation', '案例题没有写情境。'))
  if (content.type === 'case' && content.situation !== '' && !content.situation.includes('示例')) {
    found.push(hint('not-marked', '情境是虚构的，请注明“示例”。'))
  }
  return found
}

function checkForm(content: ItemContent): ItemFinding[] {
  switch (content.type) {
    case 'fill-in': {
      const found: ItemFinding[] = []
      const blanks = content.stem.match(blank)?.length ?? 0
      if (blanks !== content.blanks.length) found.push(fault('blanks', '题干里的空数与答案数不一致。'))
      if (content.blanks.some(({ accepted }) => accepted.every((one) => one.trim() === ''))) {
        found.push(fault('no-key', '有的空没有答案。'))
      }
      const stem = plainWords(content.stem)
      const told = content.blanks.some(({ accepted }) =>
        accepted.some((one) => one.length > 1 && stem.includes(plainWords(one))),
      )
      if (told) found.push(fault('stem-tells', '题干里已经出现了答案。'))
      return found
    }
    case 'ordering': {
      if (content.steps.length < 3) return [fault('too-few', '排序题至少要有三步。')]
      const different = new Set(content.steps.map(plainWords)).size === content.steps.length
      return different ? [] : [fault('options-alike', '有两步写得一样，无法排序。')]
    }
    case 'short-answer':
    case 'case': {
      if (content.rubric.length === 0) return [fault('no-key', '没有评分要点。')]
      const found: ItemFinding[] = []
      if (content.rubric.some(({ words }) => words.length === 0)) {
        found.push(hint('no-words', '有评分要点没有关键词，不能自动给出评分建议。'))
      }
      const sum = content.rubric.reduce((total, { marks }) => total + marks, 0)
      if (Math.abs(sum - content.marks) > 0.001) found.push(fault('marks', '各要点分数之和与本题分值不一致。'))
      return found
    }
    default:
      return []
  }
}
