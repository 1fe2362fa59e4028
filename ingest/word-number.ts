const digits = [...'〇一二三四五六七八九']
const formalDigits = [...'零壹贰叁肆伍陆柒捌玖']
const stems = [...'甲乙丙丁戊己庚辛壬癸']
const branches = [...'子丑寅卯辰巳午未申酉戌亥']
const romans: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

const writers: Record<string, (value: number) => string> = {
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: (value) => enclosed(value, 0x2460),
  decimalEnclosedCircleChinese: (value) => enclosed(value, 0x2460),
  decimalEnclosedParen: (value) => enclosed(value, 0x2474),
  decimalEnclosedFullstop: (value) => enclosed(value, 0x2488),
  upperRoman: (value) => roman(value).toUpperCase(),
  lowerRoman: roman,
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerLetter: letters,
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  japaneseCounting: chinese,
  chineseLegalSimplified: (value) => chinese(value, formalDigits, [...'仟佰拾']),
  ideographDigital: (value) => [...String(value)].map((digit) => digits[Number(digit)]).join(''),
  ideographTraditional: (value) => oneOf(stems, value),
  ideographZodiac: (value) => oneOf(branches, value),
  none: () => '',
}

/** Writes a count as a word processor does in a number format of OOXML (ECMA-376 part 1, 17.18.59); unknown ones as digits. */
export function wordNumber(value: number, format: string): string {
  return (writers[format] ?? String)(value)
}

/** 1 is 一, 10 十, 15 十五, 105 一百零五; below ten thousand, above it digits. */
function chinese(value: number, names: string[] = digits, units: string[] = [...'千百十']): string {
  if (value < 1 || value > 9999) return String(value)
  let written = ''
  let skipped = false
  ;[1000, 100, 10, 1].forEach((size, place) => {
    const digit = Math.floor(value / size) % 10
    if (digit === 0) skipped = written !== ''
    else {
      written += `${skipped ? '零' : ''}${names[digit]}${units[place] ?? ''}`
      skipped = false
    }
  })
  return written.replace(/^一十/, '十')
}

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value)
  let rest = value
  let written = ''
  for (const [size, sign] of romans) {
    while (rest >= size) {
      written += sign
      rest -= size
    }
  }
  return written
}

/** After z comes aa, then bb: the letter is doubled, as word processors do. */
function letters(value: number): string {
  if (value < 1 || value > 780) return String(value)
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
}

function enclosed(value: number, first: number): string {
  return value >= 1 && value <= 20 ? String.fromCharCode(first + value - 1) : String(value)
}

function fullWidth(value: number): string {
  return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
}

function oneOf(names: string[], value: number): string {
  return names[value - 1] ?? String(value)
}
