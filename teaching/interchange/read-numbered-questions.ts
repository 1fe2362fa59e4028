import { optionLetter } from '../option-letter.ts'
import type { ItemContent, ItemType } from '../quiz-item.ts'
import { readTags } from './carried-tags.ts'
import { readScorerText } from './carried-text.ts'
import { collectItems, type ImportedItems, optionId, unsaid } from './imported-items.ts'
import { readJudgement, readTypeName } from './type-names.ts'

type Block = { number: string; at: number; section: Section; lines: string[] }
type Section = { type: ItemType | null; marks: number | null }

const heading = /^(?:第[一二三四五六七八九十]+(?:大题|部分)|[一二三四五六七八九十]{1,3}\s*[、.．])\s*(.{2,60})$/u
const numbered = /^(\d{1,3})\s*[.．、]\s*(?!\d)(.*)$/u
const keysFollow = /^(?:参考答案|答案|标准答案|参考答案与评分标准|答案与解析)\s*[：:]?$/u
const option = /^[（(]?\s*([A-HＡ-Ｈ])\s*[.．、:：)）]\s*(.*)$/u
const labelled =
  /^[【[]?\s*(参考答案|正确答案|标准答案|答案|解析|答案解析|试题解析|误解\s*[A-H]|标签|问题)\s*(?:[】\]]\s*[：:]?|[：:])\s*(.*)$/u

/**
 * Reads questions as teachers type them, line by line: `1. …`, options `A. …` on lines of their own or in one line,
 * `答案：B`, `解析：…`; headings such as `一、单项选择题（每题 2 分）` say the type, and keys may also stand together at the end.
 */
export function readNumberedQuestions(lines: readonly string[]): ImportedItems {
  const found = collectItems()
  const { blocks, keys } = blocksOf(lines)
  for (const block of blocks) {
    const where = `第 ${block.number} 题（第 ${block.at} 段）`
    const content = contentOf(block, keys.get(block.number) ?? null)
    if (typeof content === 'string') found.fault(where, `${content}，没有导入。`)
    else found.add(where, content)
  }
  if (blocks.length === 0) found.fault('文件', '没有找到题目，请让每道题以“1.”这样的题号开头。')
  return found.done()
}

/** The questions with the lines that belong to them, and keys that stand apart, by number. */
function blocksOf(lines: readonly string[]): { blocks: Block[]; keys: Map<string, string> } {
  const blocks: Block[] = []
  const keys = new Map<string, string>()
  let section: Section = { type: null, marks: null }
  let current: Block | null = null
  let atKeys = false
  for (const [at, whole] of lines.entries()) {
    const line = whole.trim()
    if (line === '') continue
    if (keysFollow.test(line) && blocks.length > 1 && current?.lines.some((one) => labelled.test(one)) !== true) {
      atKeys = true
    } else if (atKeys) {
      for (const [number, key] of keysIn(line)) keys.set(number, key)
    } else if (heading.test(line) && readTypeName(line) !== null) {
      const marks = /每[小]?题\s*(\d+(?:\.\d+)?)\s*分/u.exec(line)?.[1]
      section = { type: readTypeName(line), marks: marks === undefined ? null : Number(marks) }
      current = null
    } else {
      const [, number, rest = ''] = numbered.exec(line) ?? []
      if (number !== undefined) {
        current = { number, at: at + 1, section, lines: [rest] }
        blocks.push(current)
      } else current?.lines.push(line)
    }
  }
  return { blocks, keys }
}

/** "1. B　2. AC" and "1-5 BACDA". */
function keysIn(line: string): [string, string][] {
  const runs = [...line.matchAll(/(\d{1,3})\s*[-—–~～]\s*(\d{1,3})\s*[.．、:：]?\s*([A-H√×对错TF\s]+)/gu)]
  if (runs.length > 0) {
    return runs.flatMap(([, from = '', to = '', letters = '']) => {
      const each = [...letters.replace(/\s/gu, '')]
      const count = Number(to) - Number(from) + 1
      return each.length === count
        ? each.map((key, place): [string, string] => [String(Number(from) + place), key])
        : []
    })
  }
  const parts = [
    ...line.matchAll(/(\d{1,3})\s*[.．、:：]\s*([A-H]+|[√×对错TF]|[^\d].*?)(?=\s+\d{1,3}\s*[.．、:：]|$)/gu),
  ]
  return parts.map(([, number = '', key = '']): [string, string] => [number, key.trim()])
}

type Option = { letter: string; text: string }

type Parts = {
  stem: string[]
  options: Option[]
  key: string | null
  explanation: string[]
  tags: string[]
  wrong: Map<string, string>
  asked: string[]
}

function partsOf(lines: readonly string[]): Parts {
  const parts: Parts = { stem: [], options: [], key: null, explanation: [], tags: [], wrong: new Map(), asked: [] }
  let into: 'stem' | 'options' | 'key' | 'explanation' | 'other' | 'asked' = 'stem'
  for (const line of lines) {
    const [, label = '', words = ''] = labelled.exec(line) ?? []
    if (label === '标签') parts.tags.push(...words.split(/[\s　，,]+/u))
    else if (label.startsWith('误解')) parts.wrong.set(label.slice(-1), words)
    else if (label === '问题') {
      parts.asked.push(words)
      into = 'asked'
    } else if (label.includes('解析')) {
      parts.explanation.push(words)
      into = 'explanation'
    } else if (label.includes('答案') && parts.key === null) {
      parts.key = words
      into = 'key'
    } else if (into === 'explanation') parts.explanation.push(line)
    else if (into === 'key') parts.key = [parts.key, line].filter((one) => one).join('\n')
    else {
      const split = optionsIn(line)
      if (split.length > 0) {
        parts.options.push(...split)
        into = 'options'
      } else if (into === 'options') goOn(parts.options.at(-1), line)
      else if (into === 'asked') parts.asked.push(line)
      else parts.stem.push(line)
    }
  }
  return parts
}

function goOn(begun: Option | undefined, line: string): void {
  if (begun) begun.text = begun.text === '' ? line : `${begun.text}\n${line}`
}

/** The options of a line: one, or several. */
function optionsIn(line: string): Option[] {
  if (!option.test(line)) return []
  const pieces = line.split(/(?<=[\s　；;。])(?=[（(]?[B-HＢ-Ｈ]\s*[.．、:：)）])/u)
  return pieces.map((piece) => {
    const [, letter = '', text = ''] = option.exec(piece.trim()) ?? []
    return { letter: letter.normalize('NFKC'), text: text.trim().replace(/；$/u, '') }
  })
}

/** The texts by their letters, which in two columns stand as A, C, B, D; or what is wrong with the letters. */
function inOrder(options: readonly Option[]): string[] | string {
  const sorted = options.toSorted((one, other) => one.letter.localeCompare(other.letter))
  const twice = sorted.find(({ letter }, place) => sorted[place + 1]?.letter === letter)
  if (twice) return `选项 ${twice.letter} 有两个`
  const astray = sorted.some(({ letter }, place) => letter !== optionLetter(place))
  return astray
    ? `选项的字母不连续（${sorted.map(({ letter }) => letter).join('、')}）`
    : sorted.map(({ text }) => text)
}

function contentOf({ section, lines }: Block, keyApart: string | null): unknown {
  const parts = partsOf(lines)
  const { isCase, said } = readTags(parts.tags)
  let [first = '', ...rest] = parts.stem
  const asked = parts.asked.length > 0 ? parts.asked : null
  const ending = asked ?? (rest.length > 0 ? rest : [first])
  const last = ending.at(-1) ?? ''
  const [, stated] = /[（(]\s*(\d+(?:\.\d+)?)\s*分\s*[）)]\s*$/u.exec(last) ?? []
  const strip = (line: string) =>
    line === last ? line.replace(/\s*[（(]\s*\d+(?:\.\d+)?\s*分\s*[）)]\s*$/u, '') : line
  let key = (parts.key ?? keyApart ?? '').trim()
  first = strip(first)
  rest = rest.map(strip)
  let stem = [first, ...rest].join('\n').trim()
  // A key is often put into the brackets of the stem itself.
  const inBrackets = /[（(]\s*([A-H]{1,8}|[√×✓✗对错])\s*[）)]/u.exec(stem)
  if (key === '' && inBrackets) {
    key = inBrackets[1] ?? ''
    stem = stem.replace(inBrackets[0], '（　　）')
  }
  const marks = Number(stated ?? section.marks ?? 1)
  const common = {
    ...unsaid,
    ...said,
    stem,
    marks: marks > 0 ? marks : 1,
    explanation: parts.explanation.join('\n').trim(),
  }
  const type = typeOf(section.type, parts, key)
  const texts = inOrder(parts.options)
  if (typeof texts === 'string') return texts
  const letters = [
    ...key
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[^A-H]/gu, ''),
  ]
  switch (type) {
    case 'single-choice':
    case 'multiple-choice': {
      const options = texts.map((text, place) => ({
        id: optionId(place),
        text,
        misconception: parts.wrong.get(optionLetter(place)) ?? null,
      }))
      const keys = letters.map((letter) => letter.toLowerCase())
      return type === 'single-choice'
        ? { type, ...common, options, key: keys.length === 1 ? keys[0] : '' }
        : { type, ...common, options, key: [...new Set(keys)].sort() }
    }
    case 'true-false': {
      const judged = readJudgement(key)
      if (judged === null) return '判断题没有写明“正确”或“错误”'
      return { type, ...common, stem: stem.replace(/\s*[（(][\s　]*[）)]\s*$/u, ''), key: judged }
    }
    case 'fill-in':
      return { type, ...common, ...blanksOf(stem, key) }
    case 'ordering': {
      const steps = letters.map((letter) => texts[letter.charCodeAt(0) - 65])
      if (new Set(letters).size !== texts.length || steps.includes(undefined)) return '排序题没有写明各步的先后'
      return { type, ...common, steps }
    }
    default: {
      if (section.type === null && /^[A-HＡ-Ｈ][A-HＡ-Ｈ\s、，,.．]*$/u.test(key)) {
        return '答案是选项的字母，却没有读到选项，请把选项写成“A. …”'
      }
      const situated = asked ? { situation: stem, stem: asked.map(strip).join('\n').trim() } : {}
      return { type: isCase ? 'case' : type, ...common, ...situated, ...readScorerText(key) }
    }
  }
}

function typeOf(told: ItemType | null, { options, stem }: Parts, key: string): ItemType {
  if (told !== null) return told
  if (options.length > 0)
    return key.normalize('NFKC').replace(/[^A-Ha-h]/gu, '').length > 1 ? 'multiple-choice' : 'single-choice'
  if (readJudgement(key) !== null) return 'true-false'
  return stem.some((line) => /_{2,}/u.test(line)) ? 'fill-in' : 'short-answer'
}

/** Blanks with what fills each: `；` or a line end between blanks, `｜` or `/` between wordings of one. */
export function blanksOf(
  stem: string,
  key: string,
): Pick<Extract<ItemContent, { type: 'fill-in' }>, 'stem' | 'blanks'> {
  const lines = stem.replace(/[（(][\s　]{2,}[）)]/gu, '____')
  const count = lines.match(/_{2,}/gu)?.length ?? 0
  const separator = key.includes('\n') ? /\n/u : count > 1 ? /[；;]/u : /\n/u
  const parts = key.split(separator).map((part) => part.trim())
  const blanks = parts.map((part) => ({
    accepted: part
      .split(/[｜|]|(?<!\d)\/|\/(?!\d)/u)
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  }))
  return { stem: lines, blanks }
}
