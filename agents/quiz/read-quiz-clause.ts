import { clauseHeading } from '../../knowledge/clause-heading.ts'
import type { QuizClause } from './quiz-clause.ts'

/** Words of a clause that can be asked about; `text` is exactly what stands there, without its final punctuation. */
export type QuizSentence = {
  text: string
  /** It says what it says when read alone: it has no pronoun or list that points out of it. */
  standsAlone: boolean
  /** It opens its paragraph, so that nothing before it sets the scene. */
  opens: boolean
}

/** A lead-in with the items it introduces, word for word; `quote` is all of it. */
export type QuizList = {
  leadIn: string
  items: string[]
  numbered: boolean
  /** Every item is told whole: none of them introduces a list of its own. */
  whole: boolean
  /** It is itself an item of a longer list, whose lead-in it needs. */
  nested: boolean
  quote: string
}

/** A term with what it means; `quote` is both as printed. */
export type QuizDefinition = { term: string; meaning: string; quote: string }

/** A clause taken apart by its own structure. */
export type ReadQuizClause = {
  clause: QuizClause
  heading: string | null
  sentences: QuizSentence[]
  lists: QuizList[]
  definitions: QuizDefinition[]
}

type Line = { text: string; raw: string; level: number; numbered: boolean }

const marks: readonly [RegExp, boolean][] = [
  [/^[（(][一二三四五六七八九十百]+[）)]\s*/u, true],
  [/^(?:\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[）)]|[①-⑳])\s*/u, true],
  [/^[-•·*]\s*/u, false],
]
// "项目：压差；限度：≥10 Pa" is a row of a table, whose cells mean something together only.
const tableRow = /^[^：。；]{1,24}：[^：]*；[^：。；]{1,30}：/u
const termRow = /^(?:名词|术语|词|概念|用语)：([^；：]{2,16})；(?:意思|含义|定义)：([^；]{6,})(?:；|$)/u
const speakerNote = /^讲者备注/u
const pointsBack =
  /^(?:除[^，]*外，[还也]|该|其(?![他它])|此|这|那|它|他们?|她|但|并|且|而|同时|因此|所以|否则|例如|比如|例|实训|[÷=＝≈]|如[：:]|也|还|均|则|另|以及|或者|前者|后者|两者|三者|上面|下面|有的|其中|只有这样|对其|如有|如需|如果有|不同的|道理|有差异|发现)/u
const pointsOut =
  /[÷=＝≈]|上述|前款|前述|前项|下列|下述|以下(?:[^简，。]{0,6}[：:]|各?[项条款内情要简])|如下|本[条章节讲课表]|见下|[（(][一二三四五六七八九十]+[）)]|[：:]$|第[一二三四五六七八九十百零\d]+[条项款章]/u
const pointsBackEarly = /^.{0,10}(?:还应|也应|还可|还须|还必须|也必须|也可以)|还应当?(?:明确|规定|说明|标明|写|包括)/u
const duty = /应当|应该|必须|不得|禁止|可以|不宜|应(?![用对急付变答])/u

/** Takes a clause apart into sentences, lists and definitions. */
export function readQuizClause(clause: QuizClause): ReadQuizClause {
  const { heading, body } = clauseHeading(clause)
  const lines = body
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !speakerNote.test(line))
  const rows = lines.flatMap((line) => {
    const [, term, meaning] = termRow.exec(line) ?? []
    return term && meaning ? [{ term: term.trim(), meaning: trimEnd(meaning), quote: line }] : []
  })
  const read = lines.filter((line) => !tableRow.test(line)).map(readLine)
  const lists = listsOf(read)
  const entries = definedEntries(read)
  const entryWords = new Set(entries.flatMap(({ term, meaning }) => [term, meaning]))
  return {
    clause,
    heading,
    sentences: read.filter(({ text }) => !entryWords.has(trimEnd(text))).flatMap(sentencesOf),
    lists,
    definitions: [...rows, ...entries, ...read.flatMap(definedInline), ...definedByHeading(clause, heading, read)],
  }
}

function readLine(line: string): Line {
  for (const [level, [mark, numbered]] of marks.entries()) {
    if (mark.test(line)) return { text: line.replace(mark, ''), raw: line, level: level + 1, numbered }
  }
  return { text: line, raw: line, level: 0, numbered: false }
}

function listsOf(lines: readonly Line[]): QuizList[] {
  const lists: QuizList[] = []
  for (const [at, line] of lines.entries()) {
    if (!/[：:]$/u.test(line.text) || line.text.length < 4) continue
    const first = lines[at + 1]
    if (!first || first.level === 0 || first.level === line.level) continue
    const items: string[] = []
    let whole = true
    const quoted = [line.raw]
    for (const next of lines.slice(at + 1)) {
      if (next.level === line.level || next.level === 0) break
      quoted.push(next.raw)
      if (next.level !== first.level) continue
      if (/[：:]$/u.test(next.text)) whole = false
      else items.push(trimEnd(next.text))
    }
    if (items.length >= 3) {
      lists.push({
        leadIn: trimEnd(line.text),
        items,
        numbered: first.numbered,
        whole,
        nested: line.level > 0,
        quote: quoted.join('\n'),
      })
    }
  }
  return lists
}

function sentencesOf({ text, level }: Line): QuizSentence[] {
  const parts: string[] = []
  for (const part of text.match(/[^。！？；]+(?:[。！？；]+[”’）)]?|$)/gu) ?? []) {
    const before = parts.at(-1)
    // A full stop inside a quotation or a parenthesis ends no sentence.
    if (before !== undefined && isOpen(before)) parts[parts.length - 1] = before + part
    else parts.push(part)
  }
  return parts
    .map((part, at) => ({ text: trimEnd(part), at, after: /；$/u.test(parts[at - 1] ?? '') }))
    .filter(({ text: one }) => one.length >= 8)
    .map(({ text: one, at, after }) => ({
      text: one,
      standsAlone: standsAlone(one, { listed: level > 0, at, after }),
      opens: at === 0 && level === 0,
    }))
}

// A subject shorter than this, in a sentence that follows another, names something only that other makes clear.
const clearSubject = 5

function standsAlone(text: string, { listed, at, after }: { listed: boolean; at: number; after: boolean }): boolean {
  // "没有内容物的应当标明清洁状态": of what, only the sentence before it says.
  if (/^[^，]{1,12}的(?:应当|必须|不得)/u.test(text)) return false
  if (pointsBack.test(text) || pointsOut.test(text) || pointsBackEarly.test(text) || isOpen(text)) return false
  const dutyAt = text.search(duty)
  // Without a subject of its own, an item leans on its lead-in, and a later sentence on the one before it.
  const hasSubject = dutyAt >= 2 && !/^(?:应|必要时|特殊情况|如|在|对|按|当)/u.test(text)
  if (listed) return at === 0 && hasSubject
  if (after) return hasSubject && dutyAt >= clearSubject
  return at === 0 || (dutyAt !== 0 && (dutyAt < 0 || dutyAt >= clearSubject))
}

function definedEntries(lines: readonly Line[]): QuizDefinition[] {
  return lines.flatMap((line, at) => {
    const next = lines[at + 1]
    const isTerm = line.level > 0 && line.numbered && /^[\p{Script=Han}A-Za-z（）()]{2,16}$/u.test(line.text)
    if (!isTerm || next?.level !== 0 || next.text.length < 8) return []
    const meaning = firstSentence(next.text)
    return [{ term: line.text, meaning, quote: `${line.raw}\n${next.raw}` }]
  })
}

function definedInline({ text }: Line): QuizDefinition[] {
  const [, term, , meaning] =
    /^(?:本[规办]?[范法]所[称指])?[“"]?([\p{Script=Han}A-Za-z]{2,14})[”"]?(（[^）]{1,40}）)?(?:，\s*)?是指([^。]{8,})。/u.exec(
      text,
    ) ?? []
  if (!term || !meaning || /[的和或]/u.test(term)) return []
  return [{ term, meaning: meaning.trim(), quote: text }]
}

function definedByHeading(clause: QuizClause, heading: string | null, lines: readonly Line[]): QuizDefinition[] {
  const [only] = lines
  if (heading === null || !only || only.level !== 0 || !/术语|定义/u.test(clause.path.join(''))) return []
  return [{ term: heading, meaning: firstSentence(only.text), quote: `${heading}\n${only.raw}` }]
}

const firstSentence = (text: string): string => trimEnd(/^[^。]+/u.exec(text)?.[0] ?? text)

const trimEnd = (text: string): string =>
  text
    .trim()
    .replace(/[。；：:;，,、！？]+$/u, '')
    .trim()

function isOpen(text: string): boolean {
  const count = (mark: RegExp) => text.match(mark)?.length ?? 0
  return count(/[（(]/gu) !== count(/[）)]/gu) || count(/“/gu) !== count(/”/gu) || count(/《/gu) !== count(/》/gu)
}
