import { fault, hint, type ItemFinding } from './item-finding.ts'
import { likeness, plainWords } from './plain-words.ts'
import type { ItemContent } from './quiz-item.ts'

type Choice = Extract<ItemContent, { type: 'single-choice' | 'multiple-choice' }>

const catchAll = /以上(?:都|皆|均|全|答案)|^(?:都|全)(?:对|不对|是|不是|正确|错误)|^[A-DＡ-Ｄ][和、与]/u
// A key that alone is longer or shorter than every other option by more than this share gives itself away.
const lengthShare = 0.4
// Under so many characters a difference in length is that of any two names.
const lengthMatters = 8
// Words of the stem that one option alone repeats point to it.
const echoLength = 5
const nearlyAlike = 0.9

/** Whether a choice has one right key, options that differ, and no cue but knowledge. */
export function checkOptions(content: Choice): ItemFinding[] {
  const { options } = content
  const keys = options.filter(({ id }) => content.key.includes(id))
  const others = options.filter(({ id }) => !content.key.includes(id))
  const found: ItemFinding[] = []
  if (options.length < 3) found.push(fault('too-few', '选项太少，至少要有三个。'))
  const keyCount = content.type === 'single-choice' ? 1 : content.key.length
  if (keys.length === 0 || keys.length !== keyCount) found.push(fault('no-key', '答案不在选项里。'))
  if (content.type === 'multiple-choice' && keys.length === 1) {
    found.push(hint('too-few', '多选题只有一个正确选项，可以改成单选题。'))
  }
  if (new Set(options.map(({ text }) => optionWords(text))).size < options.length) {
    found.push(fault('options-alike', '有两个选项意思一样。'))
  } else if (
    anyPair(
      options,
      (one, other) => likeness(one.text, other.text) > nearlyAlike && !/\d|[一二三四五六七八九十两半]/u.test(one.text),
    )
  ) {
    found.push(hint('options-near', '有两个选项几乎一样，请看看是否都对。'))
  }
  if (options.some(({ text }) => catchAll.test(text))) {
    found.push(fault('all-of-above', '不要用“以上都对”这类选项，选项要各自成立。'))
  }
  const [key] = keys
  if (content.type === 'single-choice' && key && others.length > 0)
    found.push(
      ...cues(
        content.stem,
        key.text,
        others.map(({ text }) => text),
      ),
    )
  if (others.some(({ misconception }) => misconception === null || misconception === '')) {
    found.push(hint('no-explanation', '有的错误选项没有写明对应的误解，讲评时不好说明。'))
  }
  return found
}

function cues(stem: string, key: string, others: readonly string[]): ItemFinding[] {
  const found: ItemFinding[] = []
  const lengths = others.map((text) => text.length)
  const [least, most] = [Math.min(...lengths), Math.max(...lengths)]
  const longAlone = key.length > most * (1 + lengthShare)
  const shortAlone = key.length * (1 + lengthShare) < least
  if (Math.max(key.length, most) > lengthMatters && (longAlone || shortAlone)) {
    found.push(fault('length-cue', '正确选项明显比其他选项长或短，学生不读题也能猜出来。'))
  }
  const endsAlone = /[。；，]$/u.test(key) && others.every((text) => !/[。；，]$/u.test(text))
  if (endsAlone || echoes(stem, key, others)) {
    found.push(hint('wording-cue', '正确选项的用词或标点与题干呼应，其他选项没有，可能泄露答案。'))
  }
  const words = optionWords(key)
  if (words.length > 1 && plainWords(stem).includes(words)) found.push(fault('stem-tells', '题干里已经出现了答案。'))
  return found
}

function echoes(stem: string, key: string, others: readonly string[]): boolean {
  const [inStem, inOthers] = [plainWords(stem), others.map(plainWords)]
  const words = plainWords(key)
  for (let at = 0; at + echoLength <= words.length; at++) {
    const run = words.slice(at, at + echoLength)
    if (inStem.includes(run) && inOthers.every((other) => !other.includes(run))) return true
  }
  return false
}

// Signs that change a value stay: 1.5 and 15 differ, as do <10 and 10.
const optionWords = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s。；，、“”"'：:;,]+/gu, '')

function anyPair<T>(things: readonly T[], holds: (one: T, other: T) => boolean): boolean {
  return things.some((one, at) => things.slice(at + 1).some((other) => holds(one, other)))
}
