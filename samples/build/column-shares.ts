import type { Table } from 'mdast'
import { plainText } from './text-runs.ts'

/** The share of the width that each column of a table gets, by its longest cell, with short columns kept readable. */
export function columnShares(table: Table): number[] {
  const columns = table.children[0]?.children.length ?? 0
  const weights = Array.from({ length: columns }, (_, column) => {
    const lengths = table.children.map((row) => plainText(row.children[column]?.children ?? []).length)
    return Math.min(Math.max(...lengths, 7), 30)
  })
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / total)
}
