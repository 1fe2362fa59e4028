import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import ExcelJS from 'exceljs'
import iconv from 'iconv-lite'
import pptxgenjs from 'pptxgenjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AppError } from '../storage/app-error.ts'
import { parseFile } from './parse-file.ts'
import { encryptedPdf, textPdf } from './pdf-fixture.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parse-file-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function parse(name: string, content: string | Uint8Array) {
  const path = join(folder, name)
  await writeFile(path, content)
  return await parseFile(path)
}

async function refusal(name: string, content: string | Uint8Array): Promise<string> {
  const error = await parse(name, content).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(AppError)
  expect((error as AppError).code).toBe('document-unreadable')
  return (error as AppError).message
}

describe('Markdown', () => {
  test('says of itself what its front matter says, before what is guessed', async () => {
    const { metadata } = await parse(
      '规程(2020).md',
      '---\ntitle: 更衣规程\nkind: company-document\nedition: 2\neffectiveDate: 2024-09-01\nsupersedes: 旧规程\nexample: true\n---\n# 标题\n\n第一条 应当洗手。',
    )
    expect(metadata).toEqual({
      title: '更衣规程',
      kind: 'company-document',
      edition: '2',
      effectiveDate: '2024-09-01',
      supersedes: '旧规程',
      example: true,
    })
  })

  test('without front matter is told by its title, name and words', async () => {
    const { metadata, clauses } = await parse(
      '示例管理条例(2019-08-26).md',
      '# 示例管理条例\n\n<!-- INFO END -->\n\n第一条 **甲**乙[丙](https://example.org)。\n\n第二条 本条例自2019年12月1日起施行。',
    )
    expect(metadata).toEqual({ title: '示例管理条例', kind: 'law', edition: '2019-08-26', effectiveDate: '2019-12-01' })
    expect(clauses.map(({ text }) => text)).toEqual(['甲乙丙。', '本条例自2019年12月1日起施行。'])
  })

  test('has one line a table row, with the names of its columns', async () => {
    const { clauses } = await parse(
      '表.md',
      '# 表\n\n## 限度\n\n| 项目 | 限度 |\n|---|---|\n| 压差 | ≥10 Pa |\n| 温度 | 18～26 ℃ |\n',
    )
    expect(clauses[0]?.text).toBe('项目：压差；限度：≥10 Pa\n项目：温度；限度：18～26 ℃')
  })

  test('runs no program that stands where front matter would', async () => {
    const { metadata } = await parse('脚本.md', '---js\n{ title: globalThis.ranFrontMatter = "跑了" }\n---\n正文')
    expect(metadata.title).not.toBe('跑了')
    expect(globalThis).not.toHaveProperty('ranFrontMatter')
  })

  test('with wrong front matter names the field', async () => {
    expect(await refusal('错.md', '---\nkind: 教材\n---\n正文')).toBe(
      '文件开头的说明（front matter）有误：kind，请改正后重新导入。',
    )
  })
})

describe('text', () => {
  const law = '示例规定\r\n第一条 为了举例，制定本规定。\r\n第二条 本规定自公布之日起施行。\r\n'
  test.each([
    ['UTF-8', Buffer.from(law)],
    ['UTF-8 with a mark', iconv.encode(law, 'utf8', { addBOM: true })],
    ['GB18030', iconv.encode(law, 'gb18030')],
    ['UTF-16 little-endian', iconv.encode(law, 'utf16le', { addBOM: true })],
    ['UTF-16 big-endian', iconv.encode(law, 'utf16be', { addBOM: true })],
  ])('in %s is read', async (_, bytes) => {
    const { metadata, clauses } = await parse('规定.txt', bytes)
    expect(metadata.title).toBe('示例规定')
    expect(clauses.map(({ label, text }) => label + text)).toEqual([
      '第一条为了举例，制定本规定。',
      '第二条本规定自公布之日起施行。',
    ])
  })
})

test('a web page gives its text without menus, in tables with merged cells too', async () => {
  const { metadata, clauses } = await parse(
    '页.html',
    `<html><head><title>站点 - 手册</title><script>var a = 1</script></head><body><nav>首页 栏目</nav><h1>手册</h1>
     <h2>1 级别</h2><p>分为两
     级。</p><table><tr><th>级别</th><th>状态</th><th>限度</th></tr><tr><td rowspan="2">A</td><td>静态</td><td>20</td></tr>
     <tr><td>动态</td><td>20</td></tr></table><ol><li>先洗手<br>再更衣</li><li>进入</li></ol><footer>版权</footer></body></html>`,
  )
  expect(metadata.title).toBe('手册')
  expect(clauses.map(({ label, text }) => [label, text])).toEqual([
    ['1', '级别\n分为两级。\n级别：A；状态：静态；限度：20\n级别：A；状态：动态；限度：20\n1. 先洗手\n再更衣\n2. 进入'],
  ])
})

test('a Word document gives headings, lists and tables in order', async () => {
  const cells = (...words: string[]) =>
    new TableRow({ children: words.map((word) => new TableCell({ children: [new Paragraph(word)] })) })
  const children = [
    new Paragraph({ text: '更衣规程', heading: HeadingLevel.TITLE }),
    new Paragraph('文件编号：SOP-001（示例）　版本：第2版　施行日期：2024-09-01'),
    new Paragraph({ text: '1 要求', heading: HeadingLevel.HEADING_1 }),
    new Paragraph({ text: '1.1 洗手', heading: HeadingLevel.HEADING_2 }),
    new Paragraph('应当洗手。'),
    new Table({ rows: [cells('项目', '限度'), cells('时间', '不少于 30 s')] }),
    new Paragraph({ text: '附录A 记录', heading: HeadingLevel.HEADING_1 }),
    new Paragraph('如实填写。'),
  ]
  const { metadata, clauses } = await parse(
    '规程.docx',
    await Packer.toBuffer(new Document({ sections: [{ children }] })),
  )
  expect(metadata).toEqual({
    title: '更衣规程',
    kind: 'company-document',
    standardNumber: 'SOP-001（示例）',
    edition: '第2版',
    effectiveDate: '2024-09-01',
  })
  expect(clauses.slice(1).map(({ label, path, text }) => [label, path, text])).toEqual([
    ['1.1', ['1 要求'], '洗手\n应当洗手。\n项目：时间；限度：不少于 30 s'],
    ['附录A 记录', [], '如实填写。'],
  ])
})

test('slides give titles, text, tables and notes with the number of the slide', async () => {
  // The types describe the CommonJS build, where the class is the default member.
  const Deck = pptxgenjs as unknown as typeof pptxgenjs.default
  const deck = new Deck()
  const first = deck.addSlide()
  first.addText('更衣', {})
  first.addText('先洗手', {})
  first.addNotes('提醒学生')
  const second = deck.addSlide()
  second.addText('限度', {})
  second.addTable([
    [{ text: '项目' }, { text: '限度' }],
    [{ text: '压差' }, { text: '≥10 Pa' }],
  ])
  const { clauses, pageCount } = await parse('课件.pptx', (await deck.write({ outputType: 'nodebuffer' })) as Buffer)
  expect(pageCount).toBe(2)
  expect(clauses).toEqual([
    { label: '更衣', number: null, path: [], text: '先洗手\n讲者备注：提醒学生', page: 1 },
    { label: '限度', number: null, path: [], text: '项目：压差；限度：≥10 Pa', page: 2 },
  ])
})

test('a workbook gives one section a row, with merged cells, dates, percentages and results of formulas', async () => {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('记录')
  sheet.addRow(['批记录汇总'])
  sheet.mergeCells('A1:D1')
  sheet.addRow(['工序', '日期', '良率', '合计'])
  sheet.addRow(['烧结', new Date(Date.UTC(2024, 8, 1)), 0.985, { formula: '1+2', result: 3 }])
  sheet.addRow([null, new Date(Date.UTC(2024, 8, 2)), 0.1 + 0.2, 4])
  sheet.mergeCells('A3:A4')
  sheet.getCell('C3').numFmt = '0.0%'
  const hidden = workbook.addWorksheet('隐藏')
  hidden.addRow(['密'])
  hidden.state = 'hidden'
  const { clauses } = await parse('记录.xlsx', Buffer.from(await workbook.xlsx.writeBuffer()))
  expect(clauses.map(({ label, text }) => [label, text])).toEqual([
    ['记录', '批记录汇总'],
    ['记录 第3行', '工序：烧结；日期：2024-09-01；良率：98.5%；合计：3'],
    ['记录 第4行', '工序：烧结；日期：2024-09-02；良率：0.3；合计：4'],
  ])
})

test('a PDF gives wrapped lines as paragraphs, without running heads and page numbers', async () => {
  const line = (text: string, y: number) => ({ text, y })
  const wrapped = (sign: string) => [
    line('Company manual of examples', 800),
    line(`${sign}.1 This requirement is so long that it runs to the right edge of the`, 700),
    line('page and goes on below.', 686),
    line('A new paragraph.', 650),
    line(`- ${sign} -`, 30),
  ]
  const { clauses, pageCount } = await parse('manual.pdf', textPdf([wrapped('1'), wrapped('2'), wrapped('3')]))
  expect(pageCount).toBe(3)
  expect(clauses.map(({ label, page, text }) => [label, page, text])).toEqual(
    ['1.1', '2.1', '3.1'].map((label, at) => [
      label,
      at + 1,
      'This requirement is so long that it runs to the right edge of the page and goes on below.\nA new paragraph.',
    ]),
  )
})

test('a ruled table in a PDF gives one line a row, also in cells of two lines and after a page break', async () => {
  const frame = (...ys: number[]) => [
    ...ys.map((y) => ({ from: [70, y] as [number, number], to: [400, y] as [number, number] })),
    ...[70, 200, 400].map((x) => ({
      from: [x, Math.min(...ys)] as [number, number],
      to: [x, Math.max(...ys)] as [number, number],
    })),
  ]
  const cell = (x: number, y: number, text: string) => ({ x, y, text })
  const first = [
    cell(72, 760, '1.1 These are the limits that every room keeps at work.'),
    ...frame(740, 720, 680),
    ...[
      cell(75, 726, 'Item'),
      cell(205, 726, 'Limit'),
      cell(75, 706, 'Pressure'),
      cell(75, 690, 'difference'),
      cell(205, 706, '10 Pa'),
    ],
  ]
  const second = [
    ...frame(740, 720, 700),
    cell(75, 726, 'Item'),
    cell(205, 726, 'Limit'),
    cell(75, 706, 'Humidity'),
    cell(205, 706, '60 %'),
  ]
  const { clauses } = await parse('table.pdf', textPdf([first, second]))
  expect(clauses.map(({ label, text }) => [label, text])).toEqual([
    [
      '1.1',
      'These are the limits that every room keeps at work.\nItem：Pressure difference；Limit：10 Pa\nItem：Humidity；Limit：60 %',
    ],
  ])
})

describe('refusals say what is wrong and what to do', () => {
  const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  test.each([
    ['空.md', Buffer.alloc(0), '文件是空的，请检查后重新导入。'],
    ['空白.txt', Buffer.from(' \n\n'), '文件里没有可用的文字，请检查文件内容后重新导入。'],
    [
      '乱码.txt',
      Buffer.from([0x80, 0xff, 0x00, 0x01, 0x02, 0x03, 0xfe]),
      '文件内容不是文字，或者文字编码无法识别；请另存为 UTF-8 编码的文本后重新导入。',
    ],
    ['老.doc', ole, '“.doc”是旧版 Office 格式，请另存为 .docx 后重新导入。'],
    ['加密.docx', ole, '文件已加密或是旧版 Office 格式，请去掉密码并另存为新格式后重新导入。'],
    ['图.docx', png, '文件扩展名是 .docx，内容却是 .png；请改正扩展名后重新导入。'],
    ['图.md', png, '文件扩展名是 .md，内容却是 .png；请改正扩展名后重新导入。'],
    [
      '音.mp3',
      Buffer.from('x'),
      '不支持“.mp3”格式的文件，可导入 .md、.txt、.html、.docx、.pptx、.xlsx、.csv、.epub、.pdf 和图片（.png、.jpg、.webp、.bmp）。',
    ],
    ['坏.xlsx', Buffer.from('PK\u0003\u0004 cut off'), '文件已损坏，无法打开；请用办公软件重新保存后再导入。'],
    ['坏.pdf', Buffer.from('%PDF-1.4\nnothing more'), 'PDF 文件已损坏，无法读取；请重新导出后再导入。'],
    ['白.pdf', textPdf([[]]), '文件里没有可用的文字，请检查文件内容后重新导入。'],
    ['密.pdf', encryptedPdf(), 'PDF 已加密，请去掉密码后重新导入。'],
    ['大.txt', Buffer.alloc(21 * 1024 * 1024, 'a'), '文件超过 20 MB，请拆分后重新导入。'],
    ['长.pdf', textPdf(Array.from({ length: 501 }, () => [])), 'PDF 超过 500 页，请拆分后重新导入。'],
  ])('%s', async (name, content, message) => {
    expect(await refusal(name, content)).toBe(message)
  })

  test('a missing file', async () => {
    await expect(parseFile(join(folder, '没有.md'))).rejects.toThrow('找不到这个文件，请检查路径。')
  })
})
