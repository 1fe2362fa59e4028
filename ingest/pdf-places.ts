import type { Place } from './block.ts'
import type { PdfLine } from './pdf-lines.ts'

/** A page's size in points as the file shows it, and the clockwise turn, in degrees, that its lines were read after. */
export type PageSize = { width: number; height: number; turn?: 0 | 90 | 180 | 270 }

/** In points of the page as it was read, from the lower left corner. */
type Box = { left: number; right: number; top: number; bottom: number }

// How far letters reach above and below the line that they stand on, as shares of their size.
const ascent = 0.9
const descent = 0.3

/** Where lines stand: one place for each page and column that they run over. */
export function linePlaces(lines: PdfLine[], pages: readonly PageSize[]): Place[] {
  const runs: PdfLine[][] = []
  for (const line of lines) {
    const last = runs.at(-1)?.at(-1)
    // A column that begins anew stands higher than the line before.
    if (last !== undefined && last.page === line.page && last.column === line.column && line.y < last.y + line.size)
      runs.at(-1)?.push(line)
    else runs.push([line])
  }
  return runs.flatMap((run) => {
    const [first] = run
    const size = first === undefined ? undefined : pages[first.page - 1]
    if (first === undefined || size === undefined) return []
    const box = {
      left: Math.min(...run.map(({ left }) => left)),
      right: Math.max(...run.map(({ right }) => right)),
      top: Math.max(...run.map(({ y, size: type }) => y + type * ascent)),
      bottom: Math.min(...run.map(({ y, size: type }) => y - type * descent)),
    }
    return [{ ...boxPlace(first.page, box, size), ...sureness(run) }]
  })
}

/** A box of a page as fractions of the page that the file shows. */
export function boxPlace(page: number, box: Box, size: PageSize): Omit<Place, 'characters'> {
  const turn = size.turn ?? 0
  const [width, height] = turn % 180 === 0 ? [size.width, size.height] : [size.height, size.width]
  const x = box.left / width
  const y = 1 - box.top / height
  const across = (box.right - box.left) / width
  const down = (box.top - box.bottom) / height
  if (turn === 90) return { page, x: y, y: 1 - x - across, width: down, height: across }
  if (turn === 180) return { page, x: 1 - x - across, y: 1 - y - down, width: across, height: down }
  if (turn === 270) return { page, x: 1 - y - down, y: x, width: down, height: across }
  return { page, x, y, width: across, height: down }
}

function sureness(lines: PdfLine[]): Pick<Place, 'characters' | 'confidence'> {
  const characters = lines.reduce((sum, { text }) => sum + text.length, 0)
  if (lines.every(({ confidence }) => confidence === undefined)) return { characters }
  const sum = lines.reduce((total, { text, confidence = 1 }) => total + text.length * confidence, 0)
  return { characters, confidence: sum / Math.max(characters, 1) }
}
