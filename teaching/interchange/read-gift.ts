import { type GIFTQuestion, parse, type TextChoice } from 'gift-pegjs'
import { readScorerText } from './carried-text.ts'
import { collectItems, type ImportedItems, optionId, unsaid } from './imported-items.ts'

/** Reads a GIFT file question by question, so that a fault in one costs that one only; says on which line it stood. */
export function readGift(text: string): ImportedItems {
  const found = collectItems()
  for (const { line, source } of blocksOf(text)) {
    const where = `第 ${line} 行`
    let questions: GIFTQuestion[]
    try {
      questions = parse(source)
    } catch {
      found.fault(where, 'GIFT 格式有误，请检查花括号、等号和波浪号。')
      continue
    }
    for (const question of questions) {
      if (question.type === 'Category') continue
      const content = contentOf(question)
      if (content === null) found.fault(where, `暂不支持 GIFT 的“${question.type}”题型，没有导入。`)
      else found.add(where, content)
    }
  }
  return found.done()
}

/** The questions of a file, which stand between empty lines, each with the line that it begins on; comments left out. */
function blocksOf(text: string): { line: number; source: string }[] {
  const blocks: { line: number; source: string }[] = []
  let current: string[] = []
  const lines = text.replace(/^\ufeff/u, '').split(/\r?\n/u)
  for (const [at, line] of [...lines, ''].entries()) {
    if (line.trim() !== '') {
      if (!line.trimStart().startsWith('//')) current.push(line)
      continue
    }
    if (current.length > 0) blocks.push({ line: at - current.length + 1, source: `${current.join('\n')}\n\n` })
    current = []
  }
  return blocks
}

function contentOf(question: GIFTQuestion): unknown {
  if (question.type === 'Description' || question.type === 'Category') return null
  const explanation = question.globalFeedback?.text ?? ''
  const common = { ...unsaid, stem: question.stem.text.trim(), explanation }
  switch (question.type) {
    case 'TF':
      return { type: 'true-false', ...common, key: question.isTrue }
    case 'MC': {
      const options = question.choices.map(({ text, feedback }, place) => ({
        id: optionId(place),
        text: text.text,
        misconception: feedback?.text ?? null,
      }))
      const right = (choice: TextChoice) => (choice.weight ?? (choice.isCorrect ? 100 : 0)) > 0
      const key = question.choices.flatMap((choice, place) => (right(choice) ? [optionId(place)] : []))
      return key.length === 1
        ? { type: 'single-choice', ...common, options, key: key[0] }
        : { type: 'multiple-choice', ...common, options, key }
    }
    case 'Short': {
      // The parser puts a blank of its own where the answer stood.
      const stem = common.stem.replace(/\s*_{5}\s*/u, '____')
      return { type: 'fill-in', ...common, stem, blanks: [{ accepted: question.choices.map(({ text }) => text.text) }] }
    }
    case 'Numerical': {
      const { choices } = question
      const [first] = Array.isArray(choices) ? choices : [choices]
      return first && 'type' in first && first.type === 'simple'
        ? { type: 'fill-in', ...common, blanks: [{ accepted: [String(first.number)] }] }
        : null
    }
    case 'Matching': {
      const places = question.matchPairs.map(({ subquestion }) => Number(subquestion.text))
      // Pairs of places and steps are an order; any other pairs are a form that there is none for here.
      if (!places.every((place, at) => place === at + 1)) return null
      return { type: 'ordering', ...common, steps: question.matchPairs.map(({ subanswer }) => subanswer) }
    }
    case 'Essay': {
      const scorer = explanation.split('\n').filter((line) => /^(?:评分点|参考答案)：/u.test(line))
      const rest = explanation.split('\n').filter((line) => !scorer.includes(line))
      return { type: 'short-answer', ...common, ...readScorerText(scorer.join('\n')), explanation: rest.join('\n') }
    }
  }
}
