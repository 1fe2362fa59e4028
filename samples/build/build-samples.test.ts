import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import iconv from 'iconv-lite'
import JSZip from 'jszip'
import mammoth from 'mammoth'
import { PDFParse } from 'pdf-parse'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildSamples } from './build-samples.ts'
import { readManifest } from './manifest.ts'
import { findPrintingBrowser } from './write-pdf.ts'

const browser = findPrintingBrowser()
if (!browser) console.warn('No Chromium: the PDFs of the sample corpus are not built in this run.')

const body = `
# 更衣规程（示例）

## 1 目的

规定进入洁净区的更衣要求，操作人员**应**按步骤更衣。

1. 洗手。
2. 手消毒，时间不少于 30 秒（示例值）。

| 区域 | 级别 |
| --- | --- |
| 灌装间 | B 级 |

> 备注：请示范一次。
`

let root: string
let options: { manuscripts: string; corpus: string; all: boolean }

function writeManuscript(name: string, format: string, extra = ''): void {
  const frontMatter = `title: 更衣规程\nkind: training\nindustry: biopharma\nedition: 2024\neffectiveDate: 2024-09-01\nstatus: in-force\naudience: all\ncollection: public\nformat: ${format}\n${extra}`
  writeFileSync(join(options.manuscripts, 'biopharma', `${name}.md`), `---\n${frontMatter}---\n${body}`)
}
const built = (file: string) => readFileSync(join(options.corpus, 'biopharma', file))

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'samples-'))
  options = { manuscripts: join(root, 'manuscripts'), corpus: join(root, 'corpus'), all: false }
  mkdirSync(join(options.manuscripts, 'biopharma'), { recursive: true })
  mkdirSync(options.corpus)
})
afterEach(() => rmSync(root, { recursive: true }))

describe('the sample builder', () => {
  it('writes Word headings, numbered lists and tables', async () => {
    writeManuscript('更衣规程', 'docx')
    await buildSamples(options)
    const { value } = await mammoth.convertToHtml({ buffer: built('更衣规程.docx') })
    expect(value).toContain('1 目的</h1>')
    expect(value).toContain('<ol><li>洗手。</li>')
    expect(value).toContain('<strong>应</strong>')
    expect(value).toMatch(/<td.*灌装间/)
  })

  it('writes a slide for each section, with its notes', async () => {
    writeManuscript('更衣规程', 'pptx')
    await buildSamples(options)
    const zip = await JSZip.loadAsync(built('更衣规程.pptx'))
    const slide = await zip.file('ppt/slides/slide2.xml')?.async('string')
    expect(slide).toContain('手消毒，时间不少于 30 秒（示例值）。')
    expect(slide).toContain('<a:tbl>')
    expect(await zip.file('ppt/notesSlides/notesSlide2.xml')?.async('string')).toContain('备注：请示范一次。')
  })

  it('writes a sheet for each section, with a frozen bold header', async () => {
    writeManuscript('更衣规程', 'xlsx')
    await buildSamples(options)
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(built('更衣规程.xlsx') as unknown as ArrayBuffer)
    const sheet = workbook.getWorksheet('1 目的')
    expect(sheet?.getRow(1).values).toEqual([undefined, '区域', '级别'])
    expect(sheet?.getCell('A1').font.bold).toBe(true)
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
  })

  it.skipIf(!browser)('writes a PDF whose text layer is the text', { timeout: 60_000 }, async () => {
    writeManuscript('更衣规程', 'pdf')
    await buildSamples(options)
    const { text } = await new PDFParse({ data: new Uint8Array(built('更衣规程.pdf')) }).getText()
    // Some fonts draw 人 and the radical ⼈ with one glyph, and then the layer may name either.
    const layer = text.normalize('NFKC')
    expect(layer).toContain('规定进入洁净区的更衣要求，操作人员应按步骤更衣。'.normalize('NFKC'))
    expect(layer).toMatch(/第 1 [页⻚]/u)
  })

  it('writes a web page with the article among navigation and footer', async () => {
    writeManuscript('更衣规程', 'html')
    await buildSamples(options)
    const html = built('更衣规程.html').toString('utf8')
    expect(html).toContain('<h2>1 目的</h2>')
    expect(html.match(/<h1>/g)).toHaveLength(1)
    expect(html).toContain('<nav')
  })

  it('writes plain text in the encoding that the manuscript asks for', async () => {
    writeManuscript('更衣规程', 'txt', 'encoding: gb18030\n')
    await buildSamples(options)
    expect(iconv.decode(built('更衣规程.txt'), 'gb18030')).toContain('2. 手消毒，时间不少于 30 秒（示例值）。\r\n')
  })

  it('gives the same bytes for the same manuscript', { timeout: 60_000 }, async () => {
    const formats = ['docx', 'pptx', 'xlsx', ...(browser ? ['pdf'] : [])]
    for (const format of formats) {
      writeManuscript('更衣规程', format)
      await buildSamples(options)
      const first = built(`更衣规程.${format}`)
      await new Promise((resolve) => setTimeout(resolve, 2100))
      await buildSamples({ ...options, all: true })
      expect(built(`更衣规程.${format}`).equals(first), format).toBe(true)
    }
  })

  it('rebuilds only what changed and removes what lost its manuscript', async () => {
    writeManuscript('甲', 'txt')
    writeManuscript('乙', 'txt')
    expect(await buildSamples(options)).toEqual(['biopharma/乙.txt', 'biopharma/甲.txt'])
    writeManuscript('甲', 'txt', 'example: true\n')
    rmSync(join(options.manuscripts, 'biopharma', '乙.md'))
    expect(await buildSamples(options)).toEqual(['biopharma/甲.txt'])
    expect(existsSync(join(options.corpus, 'biopharma', '乙.txt'))).toBe(false)
    expect(readManifest(options.corpus).map((row) => row.file)).toEqual(['biopharma/甲.txt'])
  })

  it('names the file and the field when front matter is wrong', async () => {
    writeManuscript('甲', 'doc')
    await expect(buildSamples(options)).rejects.toThrow(/甲\.md.*format/)
  })
})
