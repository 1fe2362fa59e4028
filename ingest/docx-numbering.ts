import { type Element, isTag } from 'domhandler'
import { childOf, isOn, openOoxml, settingOf, wholeNumber } from './ooxml-element.ts'
import { wordNumber } from './word-number.ts'

type Level = {
  start: number
  format: string
  text: string
  style: string | null
  restartsAfter: number
  legal: boolean
  spaced: boolean
}
type List = { abstractId: string; levels: Map<number, Level>; starts: Map<number, number> }

/** What a word processor prints before a paragraph. `isSection` tells 第一条, 2.1 and 一、 from the numbers of a mere list. */
export type PrintedNumber = { text: string; isSection: boolean }

/** Where a paragraph stands: in which list (w:numId), how deep, and in which style. */
export type NumberedPlace = { list: string; level: number | null; style: string | null }

/**
 * The numbers that Word counts itself and does not keep in the text (ECMA-376 part 1, 17.9): levels, restarts and
 * overridden starts. Must be asked for each numbered paragraph once, in order. `listOfStyle` names a style's list.
 */
export class DocxNumbering {
  private readonly lists: Map<string, List>
  private readonly counts = new Map<string, (number | undefined)[]>()
  private readonly begun = new Set<string>()

  constructor(source: string, listOfStyle: (style: string) => string | null) {
    this.lists = readLists(source, listOfStyle)
  }

  /** The number of the next paragraph, a dash for a bullet, or null when its list prints nothing. */
  next({ list: id, level: given, style }: NumberedPlace): PrintedNumber | null {
    const list = this.lists.get(id)
    const ofStyle = [...(list?.levels ?? [])].find(([, level]) => style !== null && level.style === style)?.[0]
    const depth = given ?? ofStyle ?? 0
    const level = list?.levels.get(depth)
    if (list === undefined || level === undefined) return null
    if (level.format === 'bullet') return { text: '- ', isSection: false }
    const counts = this.count(id, list, depth)
    const text = level.text.replace(/%([1-9])/g, (_, place) => {
      const at = Number(place) - 1
      const format = level.legal ? 'decimal' : (list.levels.get(at)?.format ?? 'decimal')
      return wordNumber(counts[at] ?? 1, format)
    })
    if (text.trim() === '') return null
    const gap = level.spaced && !/[）、]\s*$/.test(text) ? ' ' : ''
    return { text: text.trimEnd() + gap, isSection: isSectionNumber(list, level) }
  }

  private count(id: string, list: List, depth: number): (number | undefined)[] {
    const counts = this.counts.get(list.abstractId) ?? []
    this.counts.set(list.abstractId, counts)
    if (!this.begun.has(id)) {
      this.begun.add(id)
      for (const [at] of list.starts) counts[at] = undefined
    }
    const startOf = (at: number) => list.starts.get(at) ?? list.levels.get(at)?.start ?? 1
    for (let at = 0; at < depth; at++) counts[at] ??= startOf(at)
    const before = counts[depth]
    counts[depth] = before === undefined ? startOf(depth) : before + 1
    for (const [at, { restartsAfter }] of list.levels) if (at > depth && depth < restartsAfter) counts[at] = undefined
    return counts
  }
}

function readLists(source: string, listOfStyle: (style: string) => string | null): Map<string, List> {
  const $ = openOoxml(source)
  const abstracts = new Map(
    $('w\\:abstractNum')
      .toArray()
      .map((node) => [node.attribs['w:abstractNumId'] ?? '', node]),
  )
  const nums = new Map(
    $('w\\:num')
      .toArray()
      .map((node) => [node.attribs['w:numId'] ?? '', node]),
  )
  const abstractOf = (num: Element | undefined) => settingOf(childOf(num, 'w:abstractNumId')) ?? ''
  return new Map(
    [...nums].map(([id, num]): [string, List] => {
      // A list that only points at a style takes its levels from the list that the style names.
      const link = settingOf(childOf(abstracts.get(abstractOf(num)), 'w:numStyleLink'))
      const linked = link === null ? undefined : nums.get(listOfStyle(link) ?? '')
      const abstractId = abstractOf(linked ?? num)
      const levels = readLevels(abstracts.get(abstractId))
      const starts = new Map<number, number>()
      for (const override of $(num).children('w\\:lvlOverride').toArray()) {
        for (const [at, level] of readLevels(override)) levels.set(at, level)
        const start = settingOf(childOf(override, 'w:startOverride'))
        if (start !== null) starts.set(wholeNumber(override.attribs['w:ilvl'], 0), wholeNumber(start, 1))
      }
      return [id, { abstractId, levels, starts }]
    }),
  )
}

function readLevels(parent: Element | undefined): Map<number, Level> {
  const levels = new Map<number, Level>()
  for (const node of parent?.children ?? []) {
    if (!isTag(node) || node.name !== 'w:lvl') continue
    const depth = wholeNumber(node.attribs['w:ilvl'], 0)
    levels.set(depth, {
      start: wholeNumber(settingOf(childOf(node, 'w:start')), 1),
      format: settingOf(childOf(node, 'w:numFmt')) ?? 'decimal',
      text: settingOf(childOf(node, 'w:lvlText')) ?? '',
      style: settingOf(childOf(node, 'w:pStyle')),
      // A level starts over after any higher one, unless it names the one that it waits for; 0 is never.
      restartsAfter: wholeNumber(settingOf(childOf(node, 'w:lvlRestart')), depth),
      legal: isOn(childOf(node, 'w:isLgl')),
      spaced: settingOf(childOf(node, 'w:suff')) !== 'nothing',
    })
  }
  return levels
}

/** 第一条 and 一、 by their signs, 1.2 by its two numbers, and 1 where the same list has 1.2 beneath it. */
function isSectionNumber(list: List, { text }: Level): boolean {
  if (/^\s*第|^\s*附|%\d\s*、|^\s*(?:annex|appendix|article|chapter|section)/i.test(text) || /%\d.*%\d/.test(text))
    return true
  return /^%1\.?$/.test(text) && [...list.levels.values()].some((level) => /^%1\.%2/.test(level.text))
}
