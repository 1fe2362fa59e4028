import type { Cell, CellValue } from 'exceljs'

/** The words of a cell as a reader sees them: a formula's result, an ISO date, a percentage; a merged cell's words in every place. */
export function cellText(cell: Cell): string {
  return valueText(cell.isMerged ? cell.master.value : cell.value, cell.numFmt ?? '')
    .replace(/\s+/g, ' ')
    .trim()
}

function valueText(value: CellValue, format: string): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return dateText(value)
  if (typeof value === 'number') return numberText(value, format)
  if (typeof value !== 'object') return value === true ? '是' : value === false ? '否' : String(value)
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('error' in value) return ''
  if ('formula' in value || 'sharedFormula' in value) {
    // Without a kept result the formula itself still tells what stands here.
    const formula = 'formula' in value ? value.formula : ''
    return value.result === undefined && formula ? `=${formula}` : valueText(value.result ?? null, format)
  }
  // The text of a hyperlink may itself be rich text, whatever the types say.
  return 'text' in value ? valueText(value.text as CellValue, format) : ''
}

function dateText(date: Date): string {
  const iso = date.toISOString()
  // A time without a day is kept as a part of day zero.
  if (iso < '1900-01-01') return iso.slice(11, 16)
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16).replace('T', ' ')
}

/** Rounds away what binary fractions add (0.1 + 0.2), which no sheet shows. */
function numberText(value: number, format: string): string {
  const isPercent = format.includes('%')
  return `${Number((isPercent ? value * 100 : value).toPrecision(12))}${isPercent ? '%' : ''}`
}
