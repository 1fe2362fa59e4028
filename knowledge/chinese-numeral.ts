const digits: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const units: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }

/** The characters that a Chinese or Arabic whole number is written with, as the inside of a regular expression's class. */
export const numeralCharacters = '零〇一二两三四五六七八九十百千0-9０-９'

/** Reads 四十八, 一百零二, 二〇一〇 or 48 as a whole number below ten thousand; null when it is no number. */
export function readChineseNumeral(numeral: string): number | null {
  const plain = numeral.normalize('NFKC')
  if (/^\d+$/.test(plain)) return Number(plain)
  if (plain === '') return null
  if (/^[零〇一二三四五六七八九]{2,}$/.test(plain)) {
    return Number([...plain].map((character) => digits[character]).join(''))
  }
  let total = 0
  let pending: number | null = null
  for (const character of plain) {
    const unit = units[character]
    if (unit !== undefined) {
      total += (pending ?? 1) * unit
      pending = null
      continue
    }
    const digit = digits[character]
    if (digit === undefined) return null
    pending = digit
  }
  return total + (pending ?? 0)
}
