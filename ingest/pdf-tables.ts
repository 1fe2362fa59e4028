import { joinLines } from './join-lines.ts'
import { type PdfPiece, pdfLines } from './pdf-lines.ts'
import type { Rule, Rules } from './pdf-rules.ts'

/** A ruled table: its rows of cells, the places of its column and row borders, and the pieces of text that it takes up. */
export type PdfTable = { rows: string[][]; columns: number[]; rowEdges: number[]; pieces: Set<PdfPiece> }

/** Borders closer than this, in points, are one: a drawn line is a thin rectangle with two long edges. */
const nearness = 3

/** Finds the tables that are framed by rules; a merged cell's words stand in every place it covers. */
export function pdfTables(rules: Rules, pieces: PdfPiece[]): PdfTable[] {
  return frames(rules).flatMap((frame) => {
    const columns = borders(frame.vertical)
    const rows = borders(frame.horizontal).reverse()
    if (columns.length < 3 || rows.length < 3) return []
    const owner = owners(frame, { columns, rows })
    // The boxes of a drawing leave more than half of the places without a cell of their own.
    if (new Set(owner).size * 2 < owner.length) return []
    const table = fill(owner, { columns, rows }, pieces)
    return table.pieces.size === 0 ? [] : [table]
  })
}

/** Groups rules that touch: each group is the frame of one table. */
function frames({ horizontal, vertical }: Rules): Rules[] {
  const groups: Rules[] = []
  for (const line of horizontal) {
    const touched = groups.filter((group) => group.vertical.some((other) => crosses(line, other)))
    const fresh = touched.length === 0 ? vertical.filter((other) => crosses(line, other)) : []
    const merged: Rules = {
      horizontal: [...touched.flatMap((group) => group.horizontal), line],
      vertical: [...touched.flatMap((group) => group.vertical), ...fresh],
    }
    for (const other of vertical)
      if (!merged.vertical.includes(other) && crosses(line, other)) merged.vertical.push(other)
    if (merged.vertical.length === 0) continue
    for (const group of touched) groups.splice(groups.indexOf(group), 1)
    groups.push(merged)
  }
  return groups
}

function crosses(line: Rule, other: Rule): boolean {
  const within = (value: number, { from, to }: Rule) => value >= from - nearness && value <= to + nearness
  return within(other.at, line) && within(line.at, other)
}

/** The distinct places of rules, rising; near ones count as one at their mean. */
function borders(rules: Rule[]): number[] {
  const places = rules.map(({ at }) => at).toSorted((a, b) => a - b)
  const groups: number[][] = []
  for (const place of places) {
    const last = groups.at(-1)
    if (last !== undefined && place - (last.at(-1) ?? place) < nearness) last.push(place)
    else groups.push([place])
  }
  return groups.map((group) => group.reduce((sum, place) => sum + place, 0) / group.length)
}

type Grid = { columns: number[]; rows: number[] }

function fill(owner: number[], { columns, rows }: Grid, pieces: PdfPiece[]): PdfTable {
  const width = columns.length - 1
  const cells = new Map<number, PdfPiece[]>()
  for (const piece of pieces) {
    const column = columns.findLastIndex((x) => (piece.x + piece.right) / 2 > x)
    const row = rows.findLastIndex((y) => piece.y + piece.size * 0.3 < y)
    if (column < 0 || column >= width || row < 0 || row >= rows.length - 1) continue
    const cell = owner[row * width + column] ?? 0
    cells.set(cell, [...(cells.get(cell) ?? []), piece])
  }
  const words = new Map([...cells].map(([cell, inside]) => [cell, cellText(inside)]))
  const texts = rows
    .slice(1)
    .map((_, row) => Array.from({ length: width }, (_, column) => words.get(owner[row * width + column] ?? 0) ?? ''))
  return { rows: texts, columns, rowEdges: rows, pieces: new Set([...cells.values()].flat()) }
}

function cellText(pieces: PdfPiece[]): string {
  return joinLines(pdfLines(pieces, 0).map(({ text }) => text))
}

/** For each place of the grid, row by row, the first place of the cell it belongs to: no rule parts the places of a merged cell. */
function owners(frame: Rules, { columns, rows }: Grid): number[] {
  const width = columns.length - 1
  const owner: number[] = []
  for (let row = 0; row < rows.length - 1; row++) {
    for (let column = 0; column < width; column++) {
      const middleY = ((rows[row] ?? 0) + (rows[row + 1] ?? 0)) / 2
      const middleX = ((columns[column] ?? 0) + (columns[column + 1] ?? 0)) / 2
      const place = row * width + column
      const joinsLeft = column > 0 && !parted(frame.vertical, columns[column] ?? 0, middleY)
      const joinsAbove = row > 0 && !parted(frame.horizontal, rows[row] ?? 0, middleX)
      owner[place] = joinsLeft ? (owner[place - 1] ?? place) : joinsAbove ? (owner[place - width] ?? place) : place
    }
  }
  return owner
}

function parted(rules: Rule[], at: number, middle: number): boolean {
  return rules.some((rule) => Math.abs(rule.at - at) < nearness && rule.from <= middle && middle <= rule.to)
}
