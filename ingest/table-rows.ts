/**
 * Writes each data row of a table as one line that is understood alone: 项目：压差；限度：≥10 Pa.
 * Empty cells are left out; without a header the cells stand side by side.
 */
export function tableRows(header: string[] | null, rows: string[][]): string[] {
  return rows
    .map((row) =>
      row
        .map((cell, column) => labelled(header?.[column] ?? '', oneLine(cell)))
        .filter((cell) => cell !== '')
        .join('；'),
    )
    .filter((line) => line !== '')
}

function labelled(name: string, cell: string): string {
  const head = oneLine(name).replace(/[：:]$/, '')
  if (cell === '' || head === '') return cell
  return `${head}：${cell}`
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Parts a table without marked headings into the names of its columns, if its first row or two hold them, and its data. */
export function splitHeader(rows: string[][]): { header: string[] | null; rows: string[][] } {
  const [first, second, ...rest] = rows
  if (first === undefined || second === undefined) return { header: null, rows }
  if (namesColumns(first)) return { header: first, rows: rows.slice(1) }
  const isMerged = first.some((cell, column) => cell !== '' && cell === first[column + 1])
  const joined = joinHeaders([first, second])
  return isMerged && rest.length > 0 && namesColumns(joined) ? { header: joined, rows: rest } : { header: null, rows }
}

/** The names of columns that stand in several rows: 静态 above ≥0.5 μm is 静态 ≥0.5 μm. */
export function joinHeaders(rows: string[][]): string[] {
  const [first = []] = rows
  return first.map((_, column) => [...new Set(rows.map((row) => row[column] ?? ''))].filter(Boolean).join(' '))
}

/** Cells that are filled, short, different from one another and no mere figures or codes are names, not data. */
export function namesColumns(row: string[]): boolean {
  const names = row.map((cell) => cell.trim())
  const longest = names.length === 2 ? 20 : 40
  const isName = (cell: string) => cell.length <= longest && !/[。；]|[：:](?!$)/.test(cell) && figureShare(cell) < 0.3
  return names.length > 1 && names.every(isName) && new Set(names).size === names.length
}

/** The share of digits among a cell's characters; an empty cell counts as all figures. */
function figureShare(cell: string): number {
  return cell === '' ? 1 : (cell.match(/\d/g)?.length ?? 0) / cell.length
}
