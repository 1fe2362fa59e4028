import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseFile } from './parse-file.ts'
import { readZip } from './read-zip.ts'

// How many cells of real tables stand in the clause of their row, beside the name of their column. What should be there
// is read off the raw markup by position, without any of the readers.

const documents = join(resolve(process.env.BASHAN_EVAL_DATA ?? '../shared'), 'real-docs')
const present = existsSync(documents)
if (!present)
  process.stderr.write(`cells of real tables are not measured: ${documents} is absent (set BASHAN_EVAL_DATA)\n`)
const wantedShare = 0.98

type Table = { header: string[]; rows: string[][] }

const bare = (text: string) => text.replace(/\s/g, '')
const decoded = (markup: string) =>
  markup
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;|&apos;/g, "'")
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
const pieces = (markup: string, tag: string) =>
  [...markup.matchAll(new RegExp(`<${tag}(?:\\s[^>]*)?>([\\s\\S]*?)</${tag}>`, 'g'))].map(([whole, inner = '']) => ({
    whole,
    inner,
  }))
const words = (markup: string, tag: string) =>
  decoded(
    pieces(markup, tag)
      .map(({ inner }) => inner)
      .join(''),
  )

/** Counts the cells that stand with their column's name on one line together with every other cell of their row. */
async function share(path: string, tables: Table[]): Promise<{ right: number; cells: number; wrong: string[] }> {
  const lines = (await parseFile(path)).clauses.flatMap(({ text }) => text.split('\n').map(bare))
  let right = 0
  const wrong: string[] = []
  for (const { header, rows } of tables) {
    for (const row of rows) {
      const wanted = row.flatMap((cell, column) => {
        const name = bare(header[column] ?? '').replace(/[：:]$/, '')
        return cell.trim() === '' ? [] : [name === '' ? bare(cell) : `${name}：${bare(cell)}`]
      })
      const found = (line: string) => wanted.filter((cell) => `；${line}；`.includes(`；${cell}；`))
      const best = Math.max(0, ...lines.map((line) => found(line).length))
      right += best
      if (best < wanted.length) wrong.push(wanted.join('；'))
    }
  }
  return { right, cells: tables.flatMap(({ rows }) => rows.flat()).filter((cell) => cell.trim() !== '').length, wrong }
}

function report(kind: string, { right, cells, wrong }: { right: number; cells: number; wrong: string[] }) {
  process.stderr.write(`cells in place, ${kind}: ${right} of ${cells}\n`)
  expect(cells).toBeGreaterThan(0)
  expect(right / cells, wrong.slice(0, 3).join('\n')).toBeGreaterThanOrEqual(wantedShare)
}

/** The sheets of a workbook as a grid of what is written in them; the first row names the columns. */
async function sheetTables(path: string): Promise<Table[]> {
  const parts = await readZip(readFileSync(path), /^xl\/(sharedStrings|worksheets\/[^/]+)\.xml$/)
  const shared = pieces(parts.get('xl/sharedStrings.xml') ?? '', 'si').map(({ inner }) => words(inner, 't'))
  return [...parts].flatMap(([name, xml]) => {
    if (name.endsWith('sharedStrings.xml')) return []
    const rows = pieces(xml, 'row').map(({ inner }) => {
      const row: string[] = []
      for (const [, attributes = '', content = ''] of inner.matchAll(/<c\s([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
        const column = [...(/r="([A-Z]+)/.exec(attributes)?.[1] ?? '')].reduce(
          (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
          0,
        )
        const value = words(content, 'v')
        row[column - 1] = attributes.includes('t="s"')
          ? (shared[Number(value)] ?? '')
          : attributes.includes('inlineStr')
            ? words(content, 't')
            : value
      }
      return Array.from(row, (cell) => cell ?? '')
    })
    return [{ header: rows[0] ?? [], rows: rows.slice(1) }]
  })
}

/** The tables of a Word document as grids in which merged cells are filled; the first row names the columns. */
async function wordTables(path: string): Promise<Table[]> {
  const xml = (await readZip(readFileSync(path), /^word\/document\.xml$/)).get('word/document.xml') ?? ''
  return pieces(xml, 'w:tbl').flatMap(({ inner }) => {
    const grid: string[][] = []
    for (const { inner: row } of pieces(inner, 'w:tr')) {
      const above = grid.at(-1) ?? []
      const line: string[] = []
      for (const { inner: cell } of pieces(row, 'w:tc')) {
        const width = Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1)
        const goesOn = /<w:vMerge(?:\/>| w:val="continue")/.test(cell)
        for (let at = 0; at < width; at++) line.push(goesOn ? (above[line.length] ?? '') : words(cell, 'w:t'))
      }
      grid.push(line)
    }
    const [header = [], ...rows] = grid
    return header.length > 1 && rows.length > 0 ? [{ header, rows }] : []
  })
}

/** The tables of a web page whose first row is of th cells alone, and that merge no cells. */
function pageTables(path: string): Table[] {
  return pieces(readFileSync(path, 'utf8'), 'table').flatMap(({ whole, inner }) => {
    if (/(?:row|col)span|summary="Navigation/.test(whole)) return []
    const cells = (row: string, tag: string) =>
      pieces(row, tag).map(({ inner: cell }) => decoded(cell.replace(/<[^>]*>/g, '')))
    const [first, ...rows] = pieces(inner, 'tr').map(({ inner: row }) => row)
    const header = cells(first ?? '', 'th')
    return header.length > 1 ? [{ header, rows: rows.map((row) => cells(row, 'td')) }] : []
  })
}

const total = (counts: { right: number; cells: number; wrong: string[] }[]) => ({
  right: counts.reduce((sum, { right }) => sum + right, 0),
  cells: counts.reduce((sum, { cells }) => sum + cells, 0),
  wrong: counts.flatMap(({ wrong }) => wrong),
})

describe.skipIf(!present)('cells of real tables stand in their row and column', () => {
  test('in workbooks', async () => {
    const paths = ['derived/条款清单.xlsx', 'real/my_excel.xlsx'].map((name) => join(documents, name))
    report('XLSX', total(await Promise.all(paths.map(async (path) => share(path, await sheetTables(path))))))
  })

  test('in web pages', async () => {
    const path = join(documents, 'real/发布说明_BatchSentry_v1.0.0.html')
    report('HTML', await share(path, pageTables(path)))
  })
})

test('cells of the sample Word documents stand in their row and column', async () => {
  const folder = join(import.meta.dirname, '../samples/corpus')
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.docx'))
  report(
    'DOCX',
    total(
      await Promise.all(paths.map(async (name) => share(join(folder, name), await wordTables(join(folder, name))))),
    ),
  )
})
