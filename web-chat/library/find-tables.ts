/** A line of a table: which clause holds it, and its cells in the order of the table's columns. */
export type TableLine = { clauseId: string; label: string; cells: string[] }
export type FoundTable = { heading: string; columns: string[]; lines: TableLine[] }

type Source = { id: string; label: string; path: string[]; text: string }
type Row = { source: Source; cells: Map<string, string> }

const columnLength = 40

/**
 * Finds the tables among clauses. When a file is read, a row of a table becomes one line in which each cell follows the
 * name of its column (项目：压差；限度：≥10 Pa); neighbouring lines with at least two columns in common are a table again.
 */
export function findTables(clauses: readonly Source[]): FoundTable[] {
  const tables: { heading: string; rows: Row[] }[] = []
  let open: Row[] | null = null
  for (const source of clauses) {
    for (const line of source.text.split('\n')) {
      const cells = readCells(line)
      if (cells === null) {
        // The label of a row stands on a line of its own.
        if (line.trim() !== '' && line.trim() !== source.label) open = null
        continue
      }
      const row = { source, cells }
      const previous = open?.at(-1)
      if (open && previous && shareColumns(previous, row)) open.push(row)
      else {
        open = [row]
        tables.push({ heading: source.path.join(' › '), rows: open })
      }
    }
  }
  return tables.filter(({ rows }) => rows.length > 1).map(({ heading, rows }) => toTable(heading, rows))
}

/** The cells of a line by column, or null for a line that is no row. */
function readCells(line: string): Map<string, string> | null {
  const cells = new Map<string, string>()
  let last: string | null = null
  for (const part of line.trim().split('；')) {
    const colon = part.indexOf('：')
    const name = colon < 0 ? '' : part.slice(0, colon).trim()
    if (name !== '' && name.length <= columnLength && !/[。，]/.test(name) && !cells.has(name)) {
      cells.set(name, part.slice(colon + 1).trim())
      last = name
    } else if (last === null) {
      return null
    } else {
      cells.set(last, `${cells.get(last)}；${part}`)
    }
  }
  return cells.size > 1 ? cells : null
}

function shareColumns(one: Row, other: Row): boolean {
  const shared = [...one.cells.keys()].filter((name) => other.cells.has(name))
  return shared.length > 1 && one.source.path.join() === other.source.path.join()
}

function toTable(heading: string, rows: Row[]): FoundTable {
  const columns = [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))]
  const lines = rows.map(({ source, cells }) => ({
    clauseId: source.id,
    label: source.label,
    cells: columns.map((name) => cells.get(name) ?? ''),
  }))
  return { heading, columns, lines }
}
