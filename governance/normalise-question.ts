import { createRequire } from 'node:module'
import type { ConverterOptions } from 'opencc-js'

// Characters that only traditional text has, and that hardly a sentence of it does without.
const traditional =
  /[個們這說麼樣會為來時對學長過後發開製偽號碼醫藥殺槍彈騙竊視請問寫處據給買賣讓嗎點測試務應該體實與從還現種種書東車門見錢頭問]/u
let simplify: ((text: string) => string) | undefined

// What people in Sichuan say and type, in the words that patterns and decided cases use.
const dialect: readonly [RegExp, string][] = [
  [/咋个|啷个|咋样|咋/gu, '怎么'],
  [/啥子|啥/gu, '什么'],
  [/莫得|没得/gu, '没有'],
  [/晓得/gu, '知道'],
  [/别个/gu, '别人'],
  [/遭(?=[^。?]{0,3}(?:发现|逮|抓|查))/gu, '被'],
]

/**
 * The form in which patterns read a question: half-width, lower case, simplified, without dialect and invisible
 * characters, and no blanks or decorations set between Chinese characters to break a word up.
 */
export function normaliseQuestion(text: string): string {
  const plain = simplified(text.normalize('NFKC').toLowerCase())
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu, '')
    .replace(/(?<=[\u4e00-\u9fa5])[ \t*_·•~^|-]+(?=[\u4e00-\u9fa5])/gu, '')
    .replace(/[‘’]/gu, "'")
  return dialect.reduce((result, [spoken, written]) => result.replace(spoken, written), plain)
}

/** Loaded when first needed: few ask in traditional characters. */
function simplified(text: string): string {
  if (!traditional.test(text)) return text
  const { Converter } = createRequire(import.meta.url)('opencc-js/t2cn') as {
    Converter: (options: ConverterOptions) => (text: string) => string
  }
  simplify ??= Converter({ from: 't', to: 'cn' })
  return simplify(text)
}
