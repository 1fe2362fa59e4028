import { createRequire } from 'node:module'
import type { ConverterOptions } from 'opencc-js'

// The Han characters of GB 2312, the simplified character set: two-byte codes from row 0xB0 to row 0xF7.
const simplified = new TextDecoder('gb2312').decode(
  Uint8Array.from({ length: 72 * 94 * 2 }, (_, index) => {
    const cell = index >> 1
    return index % 2 === 0 ? 0xb0 + Math.floor(cell / 94) : 0xa1 + (cell % 94)
  }),
)
const perhapsTraditional = new RegExp(`(?![${simplified}])\\p{Script=Han}`, 'u')

let convert: ((text: string) => string) | undefined

/** The text in simplified characters and mainland words (軟體 becomes 软件); text without traditional characters as it is. */
export function simplifyCharacters(text: string): string {
  if (!perhapsTraditional.test(text)) return text
  // Loaded when first needed: most schools never ask or store a traditional character.
  convert ??= loadConverter()
  return convert(text)
}

function loadConverter(): (text: string) => string {
  const { Converter } = createRequire(import.meta.url)('opencc-js/t2cn') as {
    Converter: (options: ConverterOptions) => (text: string) => string
  }
  return Converter({ from: 'twp', to: 'cn' })
}
