import type { PdfPiece } from '../pdf-lines.ts'

/** A page with fewer characters may be a scan that bears a stamp, a page number or a caption. */
export const littleText = 100

// Glyphs without a meaning: private use, replacement, control characters. Bullets of symbol fonts are among them.
const meaningless = /[\p{Co}\ufffd]|(?!\s)\p{Cc}/gu
const mostMeaningless = 0.2
// Bytes of Chinese read as Western letters: ÖÐ¹ú. French and German stay below a tenth.
const western = /[\u0080-\u00ff]/g
const mostWestern = 0.3
// Characters that a page of Chinese prose cannot do without; a font whose codes lead nowhere gives others.
const usual = /[的一不在有为和或应是及与]/
const enoughHan = 200

/** Whether a page's text must be recognised from its picture: `never`, `if-drawn` (hardly any text), or `always` (garbled). */
export function needsRecognition(pieces: PdfPiece[]): 'never' | 'if-drawn' | 'always' {
  const text = pieces.map((piece) => piece.text).join('')
  const length = text.replace(/\s/g, '').length
  const share = (pattern: RegExp) => (text.match(pattern)?.length ?? 0) / Math.max(length, 1)
  if (length >= 20 && (share(meaningless) > mostMeaningless || share(western) > mostWestern)) return 'always'
  if ((text.match(/\p{Script=Han}/gu)?.length ?? 0) >= enoughHan && !usual.test(text)) return 'always'
  return length < littleText ? 'if-drawn' : 'never'
}
