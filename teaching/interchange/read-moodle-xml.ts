import type { Cheerio, CheerioAPI } from 'cheerio'
import type { Element } from 'domhandler'
import { readTags } from './carried-tags.ts'
import { readQuestionText, readScorerText } from './carried-text.ts'
import { collectItems, type ImportedItems, optionId, unsaid } from './imported-items.ts'
import { lineAt, readXml, tidied, wordsOfHtml } from './read-xml.ts'

const names: Record<string, string> = {
  matching: '匹配',
  numerical: '数值范围',
  description: '说明',
  calculated: '计算',
  ddwtos: '拖放',
  gapselect: '选词',
  multianswer: '完形',
}

/** Reads Moodle XML question by question, so that a fault in one costs that one only; says on which line it stood. */
export function readMoodleXml(text: string): ImportedItems {
  const found = collectItems()
  const lineOf = linesIn(text)
  let any = false
  for (const { at, source } of questionsIn(text)) {
    any = true
    if (found.leavesOut()) continue
    const line = lineOf(at)
    const read = readXml(source)
    if ('problem' in read) {
      found.fault(`第 ${line + read.line - 1} 行`, `${read.problem}，这道题没有导入。`)
      continue
    }
    const question = read.$(read.root)
    const type = question.attr('type') ?? ''
    if (type === 'category') continue
    const content = contentOf(type, question, read.$)
    if (content) found.add(`第 ${line} 行`, content)
    else found.fault(`第 ${line} 行`, `暂不支持 Moodle 的“${names[type] ?? type}”题型，没有导入。`)
  }
  // A question that is never closed swallows none of those before it, and is told.
  const last = [...text.matchAll(/<question\b/giu)].at(-1)?.index ?? -1
  const closed = text.lastIndexOf('</question')
  if (last > closed) found.fault(`第 ${lineAt(text, last)} 行`, '这道题没有结束标记，没有导入。')
  else if (!any) found.fault('文件', '没有找到题目，请确认是 Moodle XML 文件。')
  return found.done()
}

/** The elements of questions one after the other, each up to the first end after it; read in one pass, however broken the file. */
function* questionsIn(text: string): Generator<{ at: number; source: string }> {
  let begun: number | null = null
  for (const { 0: tag, 1: ends, index } of text.matchAll(/<(\/?)question\b[^<>]*>/giu)) {
    if (ends) {
      if (begun !== null) yield { at: begun, source: text.slice(begun, index + tag.length) }
      begun = null
    } else if (begun === null) {
      if (tag.endsWith('/>')) yield { at: index, source: tag }
      else begun = index
    }
  }
}

/** Says on which line a place stands, from 1; asked of places in their order. */
function linesIn(text: string): (place: number) => number {
  let [line, next] = [1, text.indexOf('\n')]
  return (place) => {
    for (; next >= 0 && next < place; next = text.indexOf('\n', next + 1)) line++
    return line
  }
}

type Question = Cheerio<Element>

function contentOf(type: string, question: Question, $: CheerioAPI): unknown {
  const text = textOf(question.children('questiontext'))
  const tags = question.find('> tags > tag').get()
  const { isCase, said } = readTags(tags.map((tag) => $(tag).text()))
  const marks = Number(question.children('defaultgrade').text())
  const common = {
    ...unsaid,
    ...said,
    ...readQuestionText(text),
    explanation: textOf(question.children('generalfeedback')),
    ...(marks > 0 ? { marks } : {}),
  }
  const answers = question
    .children('answer')
    .get()
    .map((one) => {
      const answer = $(one)
      const feedback = textOf(answer.children('feedback'))
      return { text: textOf(answer), share: Number(answer.attr('fraction')), misconception: feedback || null }
    })
  switch (type) {
    case 'multichoice': {
      const options = answers.map(({ text: words, misconception }, place) => ({
        id: optionId(place),
        text: words,
        misconception,
      }))
      const key = answers.flatMap(({ share }, place) => (share > 0 ? [optionId(place)] : []))
      return /^\s*(?:true|1)\s*$/u.test(question.children('single').text())
        ? { type: 'single-choice', ...common, options, key: bestOf(answers) }
        : { type: 'multiple-choice', ...common, options, key }
    }
    case 'truefalse': {
      const right = answers.find(({ share }) => share > 0)
      return { type: 'true-false', ...common, key: right && /^true$/iu.test(right.text.trim()) }
    }
    case 'shortanswer':
    case 'numerical': {
      const exact = question
        .find('> answer > tolerance')
        .get()
        .every((one) => !(Number($(one).text()) > 0))
      const accepted = answers.filter(({ share }) => share >= 100).map((one) => one.text)
      return exact ? { type: 'fill-in', ...common, blanks: [{ accepted }] } : null
    }
    case 'cloze':
    case 'multianswer':
      return clozeOf(common)
    case 'ordering':
      return { type: 'ordering', ...common, steps: answers.map((one) => one.text) }
    case 'essay': {
      const scorer = readScorerText(textOf(question.children('graderinfo')))
      return { type: isCase ? 'case' : 'short-answer', ...common, ...scorer }
    }
    default:
      return null
  }
}

function bestOf(answers: readonly { share: number }[]): string {
  const best = answers.findIndex(({ share }) => share >= 100)
  return best < 0 ? '' : optionId(best)
}

/** The words of an element that says its format: HTML where it says so or says nothing. */
function textOf(holder: Question): string {
  const words = holder.children('text').first().text()
  const format = holder.attr('format') ?? 'html'
  return format === 'plain_text' || format === 'markdown' ? words.trim() : tidied(wordsOfHtml(words))
}

// "{1:SHORTANSWER:=10~%100%10Pa#feedback~*}": a sign behind a backslash is itself.
const gap = /\{(\d*):(SHORTANSWER|SA|MW|SHORTANSWER_C|SAC|MWC|NUMERICAL|NM):((?:\\.|[^}\\])*)\}/gu

function clozeOf(common: { stem: string; situation: string }): unknown {
  const blanks: { accepted: string[] }[] = []
  let marks = 0
  const stem = common.stem.replace(gap, (_, share: string, kind: string, answers: string) => {
    marks += Number(share === '' ? 1 : share)
    const accepted = (answers.match(/(?:\\.|[^~\\])+/gu) ?? []).flatMap((one) => {
      const [, words] = /^(?:=|%100(?:\.0+)?%)((?:\\.|[^#\\])*)/u.exec(one) ?? []
      if (words === undefined) return []
      const bare = words.replace(/\\(.)/gu, '$1')
      return [kind.startsWith('N') ? bare.replace(/:0$/u, '') : bare]
    })
    blanks.push({ accepted })
    return '____'
  })
  // Other kinds of gaps, such as a choice from a menu, have no form here.
  return blanks.length > 0 && !/\{\d*:[A-Z_]+:/u.test(stem) ? { type: 'fill-in', ...common, stem, marks, blanks } : null
}
