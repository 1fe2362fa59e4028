import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { load } from 'cheerio'
import { describe, expect, test } from 'vitest'
import type { ParsedClause } from '../knowledge/document.ts'
import { parseFile } from './parse-file.ts'

const shared = resolve(process.env.BASHAN_EVAL_DATA ?? '../shared')
const documents = join(shared, 'real-docs')
const present = existsSync(documents)
if (!present) process.stderr.write(`real documents are not tested: ${documents} is absent (set BASHAN_EVAL_DATA)\n`)

type Row = { doc: string; article: string; text: string }

/** Characters to change, add or drop to make one text of the other (Levenshtein). */
function distance(one: string, other: string): number {
  let before = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j <= other.length; j++) {
      const changed = (before[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)
      row.push(Math.min((before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, changed))
    }
    before = row
  }
  return before[other.length] ?? 0
}

const bare = (text: string) => text.replace(/[\s\u200b]/g, '')
const articlesOf = (clauses: ParsedClause[]) =>
  clauses.filter(({ label, number }) => /^第.+条/.test(label) && number !== null)
const printed = (clauses: ParsedClause[]) => articlesOf(clauses).map(({ label, text }) => `${label}|${bare(text)}`)
const parse = async (...path: string[]) => await parseFile(join(documents, ...path))

describe.skipIf(!present)('real documents', () => {
  const gmp = '药品生产质量管理规范（2010年修订）'

  test('the 57 statutes give each of their 3,504 articles once, word for word', { timeout: 20_000 }, async () => {
    const source = readFileSync(join(shared, 'eval-data/knowledge/corpus/law-articles.jsonl'), 'utf8')
    const rows = source
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Row)
    const files = readdirSync(join(documents, 'laws'))
    const different: string[] = []
    let count = 0
    for (const file of files) {
      const articles = articlesOf((await parse('laws', file)).clauses)
      const wanted = rows.filter(({ doc }) => `${doc}.md` === file)
      count += articles.length
      expect(articles.map(({ label }) => label)).toEqual(wanted.map(({ article }) => article))
      different.push(
        ...wanted.flatMap((row, at) =>
          bare(row.text) === bare(articles[at]?.text ?? '') ? [] : [`${row.doc} ${row.article}`],
        ),
      )
    }
    expect([files.length, count]).toEqual([57, 3504])
    // Here the reference keeps the annex, or the unnumbered heading 附则, inside the article before it.
    expect(different).toEqual([
      '女职工劳动保护特别规定(2012-04-28) 第十六条',
      '教师资格条例(1995-12-12) 第二十二条',
      '未成年人网络保护条例(2023-10-16) 第五十八条',
    ])
  })

  test('GMP 2010 gives articles 1 to 313 from Markdown and from PDF, with the same words', {
    timeout: 20_000,
  }, async () => {
    const markdown = articlesOf((await parse('gmp', `${gmp}.md`)).clauses)
    const pdf = await parse('derived', `${gmp}.pdf`)
    const fromPdf = articlesOf(pdf.clauses)
    const numbers = Array.from({ length: 313 }, (_, index) => String(index + 1))
    expect(markdown.map(({ number }) => number)).toEqual(numbers)
    expect(fromPdf.map(({ number }) => number)).toEqual(numbers)
    const different = markdown
      .filter(({ text }, at) => bare(text) !== bare(fromPdf[at]?.text ?? ''))
      .map(({ label }) => label)
    expect(different).toEqual([])
    expect(pdf.pageCount).toBe(38)
    const pages = fromPdf.map(({ page }) => page ?? 0)
    expect(pages).toEqual(pages.toSorted((a, b) => a - b))
    expect(pages.at(-1)).toBe(38)
    expect(pdf.metadata).toMatchObject({ title: gmp, kind: 'law', effectiveDate: '2011-03-01' })
  })

  test.each([
    ['食品安全法实施条例.gbk.txt', '食品安全法实施条例(2019-10-11).md'],
    ['疫苗管理法.html', '疫苗管理法(2019-06-29).md'],
    ['药品管理法.docx', '药品管理法(2019-08-26).md'],
    ['职业教育法.docx', '职业教育法(2022-04-20).md'],
    ['食品安全法.pdf', '食品安全法(2021-04-29).md'],
  ])('%s has the articles of %s', { timeout: 20_000 }, async (derived, law) => {
    const expected = printed((await parse('laws', law)).clauses)
    expect(expected.length).toBeGreaterThan(60)
    expect(printed((await parse('derived', derived)).clauses)).toEqual(expected)
  })

  test('the workbook has every row of its two sheets and the slides every article of their chapter', async () => {
    const sheets = (await parse('derived', '条款清单.xlsx')).clauses
    expect(sheets.map(({ path }) => path[0]).filter((name) => name === 'GMP条款')).toHaveLength(313)
    expect(sheets.find(({ number }) => number === '48')?.text).toMatch(
      /^条号：第四十八条；章：第四章 厂房与设施；.*10帕斯卡/,
    )
    const slides = (await parse('derived', 'GMP第三章_机构与人员.pptx')).clauses
    expect(slides[0]).toMatchObject({ label: '第十六条', page: 2 })
    expect(slides[0]?.text).toMatch(/^企业应当建立与药品生产相适应的管理机构/)
    expect(slides).toHaveLength(19)
  })

  test.each([
    ['药品生产质量管理规范_扫描件_前8页', 8],
    ['食品安全法_扫描件_第3-8页', 6],
  ])('%s: of 100 characters at most 2 are wrong', { timeout: 180_000 }, async (name, pages) => {
    const scan = await parse('derived', `${name}.pdf`)
    expect(scan.pageCount).toBe(pages)
    // Page numbers are no clauses' words.
    const truth = readFileSync(join(documents, 'derived', `${name}.truth.txt`), 'utf8').replace(/^- \d+ -$/gm, '')
    const recognised = scan.clauses.flatMap(({ path, label, number, text }, index) => [
      ...path.filter((heading) => !scan.clauses[index - 1]?.path.includes(heading)),
      ...(number === null ? [] : [label]),
      text,
    ])
    const wrong = distance(bare(recognised.join('')), bare(truth))
    expect(wrong / bare(truth).length).toBeLessThan(0.02)
    const labels = truth.match(/(?<=^|\f)第[一二三四五六七八九十百]+条(?=[ 　])/gm)
    expect(articlesOf(scan.clauses).map(({ label }) => label)).toEqual(labels)
    expect(scan.clauses.every(({ confidence }) => (confidence ?? 0) > 0.7)).toBe(true)
    expect(scan.clauses.every(({ regions }) => (regions?.length ?? 0) > 0)).toBe(true)
  })

  test('every cell of a manual’s six tables stands in its row under its column, as in its web page', {
    timeout: 30_000,
  }, async () => {
    const $ = load(readFileSync(join(documents, 'real', '发布说明_BatchSentry_v1.0.0.html'), 'utf8'))
    const wanted = $('table')
      .toArray()
      .flatMap((table) => {
        const [header = [], ...rows] = $(table)
          .find('tr')
          .toArray()
          .map((row) =>
            $(row)
              .find('th, td')
              .toArray()
              .map((cell) => bare($(cell).text())),
          )
        return rows.map((row) => row.map((cell, column) => `${header[column]}：${cell}`).join('；'))
      })
    const { clauses } = await parse('real', 'BatchSentry_发布说明.pdf')
    const lines = new Set(clauses.flatMap(({ text }) => text.split('\n').map(bare)))
    expect(wanted.length).toBeGreaterThan(20)
    expect(wanted.filter((row) => !lines.has(row))).toEqual([])
  })

  test('English guidance is cut at its numbered sections', { timeout: 20_000 }, async () => {
    const { clauses } = await parse('real', 'en', 'EU_GMP_Annex11_2011.pdf')
    const numbers = clauses.map(({ number }) => number)
    for (const number of ['1', '3.1', '4.8', '12.4', '17']) expect(numbers).toContain(number)
    expect(clauses.find(({ number }) => number === '3.1')?.path).toEqual([
      'Annex 11: Computerised Systems',
      '3 Suppliers and Service Providers',
    ])
  })
})
