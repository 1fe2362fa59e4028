// Cells of one row are set off by their padding, about half of the type's size on either side; words of a sentence are not.
const leastGap = 0.8
const sameRow = 0.8

/** @typedef {{ text: string, x: number, right: number, y: number, size: number }} Piece */

/**
 * Whether runs of text stand side by side in at least two rows, as the cells of a table do. A page where none do has no
 * table, and what is drawn on it need not be gone through: that takes as long as its text.
 *
 * @param {readonly Piece[]} pieces
 */
export function standsSideBySide(pieces) {
  const words = pieces.filter(({ text }) => text.trim() !== '').sort((a, b) => b.y - a.y)
  let rows = 0
  /** @type {Piece[]} */
  let band = []
  for (const piece of words) {
    const last = band.at(-1)
    if (last !== undefined && last.y - piece.y > sameRow * Math.max(last.size, piece.size)) {
      rows += rowsApart(band)
      band = []
    }
    if (rows >= 2) return true
    band.push(piece)
  }
  return rows + rowsApart(band) >= 2
}

/**
 * Cells set in the middle of their row share no baseline with others: their band counts once for each of two lines.
 *
 * @param {Piece[]} band
 */
function rowsApart(band) {
  const across = band.toSorted((a, b) => a.x - b.x)
  let end = across[0]?.right ?? 0
  for (const { x, right, size } of across) {
    if (x - end > leastGap * size) return new Set(band.map(({ y }) => Math.round(y))).size > 1 ? 2 : 1
    end = Math.max(end, right)
  }
  return 0
}
