import type { PdfLine } from '../pdf-lines.ts'
import type { RecognisedLine, RecognisedPage, RecognisedWord } from './recognise-pages.ts'
import { tidyRecognised } from './tidy-recognised.ts'

// Below this mean confidence a line is a stain, a stamp or part of a drawing: print measured above 0.6.
const leastConfidence = 0.4
// Characters are drawn a little smaller than their type.
const typePerHeight = 1.1
// A gap as wide as a character is a space.
const spaceShare = 0.9
// Behind the label of an article it measured 0.4 to 0.85, between the characters of a word below 0.2.
const label = /^第[一二三四五六七八九十百千零〇]{1,8}[编章节条]$/
const labelSpaceShare = 0.3
const headingLength = 30

/** The lines of recognised pages as a text layer would give them, in points of the upright page; skew is taken out. */
export function recognisedLines(pages: RecognisedPage[]): PdfLine[] {
  return evenSizes(pages.flatMap(linesOf))
}

function linesOf({ number, turn, lines, pixels, ...size }: RecognisedPage): PdfLine[] {
  if (pixels === undefined) return []
  const [width, height] = turn % 180 === 0 ? [size.width, size.height] : [size.height, size.width]
  const points = width / pixels.width
  const slope = slopeOf(lines, pixels.width)
  return lines.flatMap(({ bbox, baseline, words }): PdfLine[] => {
    const tall = Math.max(1, bbox.y1 - bbox.y0 - Math.abs(slope) * (bbox.x1 - bbox.x0))
    const text = tidyRecognised(joinWords(words, tall))
    const confidence = confidenceOf(words)
    if (text === '' || confidence < leastConfidence) return []
    // Turned about the middle of the page, so that what is level reads level and stays where the print is.
    const middle = (bbox.x0 + bbox.x1) / 2
    const level = (baseline.y0 + baseline.y1) / 2 - slope * (middle - pixels.width / 2)
    const shift = slope * (level - pixels.height / 2)
    return [
      {
        text,
        page: number,
        left: (bbox.x0 + shift) * points,
        right: (bbox.x1 + shift) * points,
        y: height - level * points,
        size: tall * points * typePerHeight,
        confidence,
      },
    ]
  })
}

/** Rise of the lines, in pixels across one pixel: the median of those long enough to tell. */
function slopeOf(lines: RecognisedLine[], width: number): number {
  const slopes = lines
    .filter(({ baseline }) => baseline.x1 - baseline.x0 > width / 4)
    .map(({ baseline }) => (baseline.y1 - baseline.y0) / (baseline.x1 - baseline.x0))
    .toSorted((a, b) => a - b)
  return slopes[Math.floor(slopes.length / 2)] ?? 0
}

function confidenceOf(words: RecognisedWord[]): number {
  const length = words.reduce((sum, { text }) => sum + text.length, 0)
  return length === 0 ? 0 : words.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0) / length
}

/** Words of Chinese stand apart only where there is a wide gap, or half of one as after 第十条. */
function joinWords(words: RecognisedWord[], size: number): string {
  let joined = ''
  let end: number | null = null
  for (const { text, x0, x1 } of words) {
    const isTight = /[^\x20-\x7e]$/.test(joined) || /^[^\x20-\x7e]/.test(text)
    const least = size * (label.test(joined) ? labelSpaceShare : spaceShare)
    if (end !== null && (!isTight || x0 - end > least)) joined += ' '
    joined += text
    end = x1
  }
  return joined
}

/** Heights are measured line by line and vary; only short lines of clearly larger type are told apart: headings. */
function evenSizes(lines: PdfLine[]): PdfLine[] {
  const all = lines.flatMap(({ size, text }) => Array.from(text, () => size)).toSorted((a, b) => a - b)
  const common = Math.round((all[Math.floor(all.length / 2)] ?? 0) * 10) / 10
  return lines.map((line) => {
    const isLarge = line.size >= common * 1.3 && line.text.length <= headingLength
    return { ...line, size: isLarge ? Math.round(line.size) : common }
  })
}
