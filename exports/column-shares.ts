import { plain, type Run } from './export-document.ts'

// In characters: a column of single digits stays readable, one of long text does not starve the others.
const [narrowest, widest] = [6, 28]

/** What share of a table's width each column gets (together 1): as given, else by its longest cell. */
export function columnShares({
  header,
  rows,
  shares,
}: {
  header: Run[][]
  rows: Run[][][]
  shares?: readonly number[] | undefined
}): number[] {
  const weights = header.map((_, column) => {
    if (shares) return shares[column] ?? 1
    const lengths = [header, ...rows].map((row) => plain(row[column] ?? []).length)
    return Math.min(widest, Math.max(narrowest, ...lengths))
  })
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / total)
}
