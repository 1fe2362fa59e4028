export type TableRow = { clauseId: string; line: string; cells: { name: string; value: string }[] }

/** The rows of tables, which a clause holds a line each as "列：值；列：值". */
export function tableRows(clauses: readonly { id: string; text: string }[]): TableRow[] {
  return clauses.flatMap(({ id, text }) =>
    text.split('\n').flatMap((line): TableRow[] => {
      const cells = line.split('；').map((cell) => {
        const at = cell.indexOf('：')
        return {
          name: cell.slice(0, at).trim(),
          value: cell
            .slice(at + 1)
            .trim()
            .replace(/。$/u, ''),
        }
      })
      const isRow =
        cells.length >= 2 && cells.every(({ name, value }) => name !== '' && name.length <= 24 && value !== '')
      return isRow ? [{ clauseId: id, line, cells }] : []
    }),
  )
}
