/**
 * A printed line: its words, page, and place in points (`left`, `right`, `y` of the baseline, `size` of the type). On a
 * page of several columns `column` counts them and `edge` is where this one ends; `confidence` (0 to 1) is set where the
 * line was recognised.
 */
export type PdfLine = {
  text: string
  page: number
  left: number
  right: number
  y: number
  size: number
  column?: number
  edge?: number
  confidence?: number
}

/** A run of characters as the file draws it, in points. */
export type PdfPiece = { text: string; x: number; right: number; y: number; size: number }

/** Gathers runs of text into lines, keeping their order. */
export function pdfLines(pieces: PdfPiece[], page: number): PdfLine[] {
  const lines: PdfPiece[][] = []
  for (const piece of pieces) {
    const line = lines.at(-1)
    const last = line?.at(-1)
    const same =
      last !== undefined && Math.abs(last.y - piece.y) < Math.max(last.size, piece.size) * 0.45 && piece.x > last.x - 1
    if (same && line !== undefined) line.push(piece)
    else lines.push([piece])
  }
  return lines.map((line) => joinPieces(line, page)).filter((line) => line.text !== '')
}

function joinPieces(pieces: PdfPiece[], page: number): PdfLine {
  let text = ''
  let end: number | null = null
  for (const piece of pieces) {
    const gap = end === null ? 0 : piece.x - end
    if (gap > piece.size * 0.2 && !text.endsWith(' ') && !piece.text.startsWith(' ')) text += ' '
    text += piece.text
    end = piece.right
  }
  const words = pieces.filter((piece) => piece.text.trim() !== '')
  return {
    text: closeGaps(plainCharacters(text).replace(/\s+/g, ' ').trim()),
    page,
    left: words[0]?.x ?? 0,
    right: words.at(-1)?.right ?? 0,
    y: words[0]?.y ?? 0,
    size: commonest(words),
  }
}

/** Takes out the spaces of type that is set apart: 温 度 控 制, 0. 04; one space between Chinese words may be meant. */
function closeGaps(text: string): string {
  return text
    .replace(/(?<!\p{Script=Han})\p{Script=Han}(?: \p{Script=Han}(?!\p{Script=Han})){3,}/gu, (run) =>
      run.replaceAll(' ', ''),
    )
    .replace(/(?<![\d.] ?)(\d+) ?\. (\d+)(?![\d.]| ?\.)/g, '$1.$2')
    .replace(/(?<=\p{Script=Han}) (?=[，。；：、？！）》”])|(?<=[（《“，。；：、]) (?=\p{Script=Han})/gu, '')
}

/** Ligatures, radicals and compatibility ideographs that fonts leave behind become plain characters; ①, ㎡ and the like stay. */
function plainCharacters(text: string): string {
  return text
    .replace(/[\ufb00-\ufb06\u2e80-\u2fdf\uf900-\ufaff]/g, (character) => character.normalize('NFKC'))
    .replace(/[\uf0a7\uf0b7\uf06c\uf0d8\u25cf\u25aa]/g, '•')
    .replace(/[\u00ad\u200b\ufeff]/g, '')
}

function commonest(pieces: PdfPiece[]): number {
  const longest = pieces.toSorted((a, b) => b.text.length - a.text.length)[0]
  return Math.round((longest?.size ?? 0) * 10) / 10
}
