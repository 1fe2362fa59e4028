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

/** Whether a first row names columns: every cell filled, short, different from the others and without figures. */
export function looksLikeHeader(row: string[]): boolean {
  const names = row.map((cell) => cell.trim())
  const isName = (cell: string) => cell !== '' && cell.length <= 20 && !/\d{2,}|[。；：:]/.test(cell)
  return names.length > 1 && names.every(isName) && new Set(names).size === names.length
}
