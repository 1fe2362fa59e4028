import { placesOf } from '../../knowledge/places-of.ts'
import { wordForm } from '../../knowledge/word-form.ts'

/** Where a wording stands in a description, in characters, and whether it is said to be left out there ("不洗手"). */
export type Mention = { at: number; denied: boolean }

const sentenceEnd = /[。；;！!\n]/u
const partEnd = /[，,。；;！!？?\n、]/u
// Longest first; two of them cancel out (不能不洗手, 别忘了洗手).
const negation =
  /不需要|没必要|没有|不必|不用|不要|不能|不得|不可|不准|忘记|忘了|忘|省略|跳过|无需|无须|免去|[不没未别勿]/gu
// Part of a name, of a comparison, of a question, of a condition (没有反应就呼叫) or of what could not be done (翻不动).
const notNegation =
  /有没有|能不能|会不会|是不是|没有?(?=就|的话|反应|意识|呼吸|正常|问题|不舒服)|(?<=[翻吞拉推搬抬走咽站])不|不锈钢|不低于|不少于|不高于|不超过|不小于|不大于|不合格|不方便|分别|特别|级别/gu
const leftOutAfter = /^.{0,3}(?:不用|不必|不做|不需要|可以不|可以省|省略|省掉|跳过|免了|算了|就不|没做)/u
// How far a negation reaches, in characters: the length of a short verb phrase.
const reach = 5

/** Every mention of a wording in a plain description; `a+b` is mentioned where both stand in one sentence. */
export function findWording(description: string, wording: string): Mention[] {
  const [first = '', ...others] = wording.split('+').map(wordForm)
  return placesOf(description, first).flatMap((at) => {
    const { start, end } = sentenceAround(description, at)
    const places = others.map((word) => placesOf(description, word).find((place) => place >= start && place < end))
    if (places.some((place) => place === undefined)) return []
    const words = [first, ...others]
    const all = [at, ...places.flatMap((place) => place ?? [])]
    if (all.some((place) => onlyBefore(description, place))) return []
    return [{ at, denied: all.some((place, index) => isDenied(description, place, (words[index] ?? '').length)) }]
  })
}

function sentenceAround(text: string, at: number): { start: number; end: number } {
  let start = at
  while (start > 0 && !sentenceEnd.test(text[start - 1] ?? '')) start--
  let end = at
  while (end < text.length && !sentenceEnd.test(text[end] ?? '')) end++
  return { start, end }
}

function isDenied(text: string, at: number, length: number): boolean {
  const before = text.slice(Math.max(0, at - reach), at)
  const part = before.slice(before.search(/[^，,。；;！!？?\n、]*$/u)).replace(notNegation, '')
  const denied = (part.match(negation)?.length ?? 0) % 2 === 1
  return denied !== leftOutAfter.test(partAfter(text, at + length))
}

/** "进洁净区前先洗手" names going in as the time of something else, not as done. */
function onlyBefore(text: string, at: number): boolean {
  const rest = partAfter(text, at)
  return /^.{1,8}?(?:之前|以前|前(?!面|方|往|侧|屈|胸|臂|端|台|来|进))/u.test(rest)
}

function partAfter(text: string, at: number): string {
  let end = at
  while (end < text.length && !partEnd.test(text[end] ?? '')) end++
  return text.slice(at, end)
}
