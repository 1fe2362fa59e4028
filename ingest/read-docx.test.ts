import { describe, expect, test } from 'vitest'
import { parseClauses } from './parse-clauses.ts'
import { readDocx } from './read-docx.ts'
import { zipOf } from './zip-fixture.ts'

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A Word document of hand-written parts, as Word itself writes them. */
function docx(body: string, parts: { numbering?: string; styles?: string; footnotes?: string } = {}): Buffer {
  const files: Record<string, string> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${['numbering', 'styles', 'footnotes'].map((name) => `<Relationship Id="${name}" Type="${office}/${name}" Target="${name}.xml"/>`).join('')}</Relationships>`,
    'word/document.xml': `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    'word/numbering.xml': `<w:numbering ${namespaces}>${parts.numbering ?? ''}</w:numbering>`,
    'word/styles.xml': `<w:styles ${namespaces}>${parts.styles ?? ''}</w:styles>`,
    'word/footnotes.xml': `<w:footnotes ${namespaces}>${parts.footnotes ?? ''}</w:footnotes>`,
  }
  return zipOf(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)])))
}

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const paragraph = (text: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${run(text)}</w:p>`
const numbered = (text: string, list: number, level = 0) =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)
const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const abstract = (id: number, ...levels: string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`
const num = (id: number, of: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`

async function blocks(file: Buffer): Promise<string[]> {
  return (await readDocx(file)).blocks.map(({ kind, text }) => `${kind}: ${text}`)
}
const clauses = async (file: Buffer) =>
  parseClauses((await readDocx(file)).blocks, '示例规程').map(({ label, path, text }) => [
    label,
    path.join(' > '),
    text,
  ])

describe('numbers that Word counts itself', () => {
  test('are articles under their chapters, which go on over the chapters', async () => {
    const numbering =
      abstract(
        0,
        level(0, 'chineseCountingThousand', '第%1章'),
        level(1, 'chineseCountingThousand', '第%2条', '<w:lvlRestart w:val="0"/>'),
      ) + num(1, 0)
    const body = [
      numbered('总则', 1),
      ...Array.from({ length: 10 }, (_, at) => numbered(`要求${at + 1}。`, 1, 1)),
      numbered('人员', 1),
      numbered('应当洗手。', 1, 1),
    ].join('')
    const found = await clauses(docx(body, { numbering }))
    expect(found.map(([label]) => label)).toEqual([...'一二三四五六七八九十'].map((n) => `第${n}条`).concat('第十一条'))
    expect(found.at(-1)).toEqual(['第十一条', '第二章 人员', '应当洗手。'])
  })

  test('of several levels name each level above and start over beneath the next', async () => {
    const numbering =
      abstract(0, level(0, 'decimal', '%1'), level(1, 'decimal', '%1.%2'), level(2, 'decimal', '%1.%2.%3')) + num(1, 0)
    const body = [
      numbered('范围', 1),
      paragraph('适用于示例。'),
      numbered('要求', 1),
      numbered('总则', 1, 1),
      numbered('应当清洁。', 1, 2),
      numbered('应当干燥。', 1, 2),
      numbered('人员', 1, 1),
      numbered('应当洗手。', 1, 2),
    ].join('')
    const found = await clauses(docx(body, { numbering }))
    expect(found.map(([label]) => label)).toEqual(['1', '2.1.1', '2.1.2', '2.2.1'])
    expect(found.at(-1)).toEqual(['2.2.1', '2 要求 > 2.2 人员', '应当洗手。'])
  })

  test('come from a style, also through the style that it is based on, and may be undone by the paragraph', async () => {
    const numbering =
      abstract(
        0,
        level(0, 'decimal', '%1', '<w:pStyle w:val="1"/>'),
        level(1, 'decimal', '%1.%2', '<w:pStyle w:val="2"/>'),
      ) + num(1, 0)
    const style = (id: string, name: string, properties: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${properties}</w:style>`
    const list = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    const styles = [
      style('1', 'heading 1', `<w:pPr>${list}<w:outlineLvl w:val="0"/></w:pPr>`),
      style('2', 'heading 2', `<w:pPr>${list}<w:outlineLvl w:val="1"/></w:pPr>`),
      style('own', '条标题', '<w:basedOn w:val="2"/>'),
    ].join('')
    const styled = (text: string, id: string, more = '') => paragraph(text, `<w:pStyle w:val="${id}"/>${more}`)
    const body = [
      styled('前言', '1', '<w:numPr><w:numId w:val="0"/></w:numPr>'),
      paragraph('引言。'),
      styled('要求', '1'),
      styled('洗手', '2'),
      paragraph('用水。'),
      styled('更衣', 'own', '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'),
      paragraph('换鞋。'),
    ].join('')
    expect(await blocks(docx(body, { numbering, styles }))).toEqual([
      'heading: 前言',
      'paragraph: 引言。',
      'heading: 1 要求',
      'heading: 1.1 洗手',
      'paragraph: 用水。',
      'heading: 1.2 更衣',
      'paragraph: 换鞋。',
    ])
  })

  test('start anew where a list overrides its start and go on where it does not', async () => {
    const numbering =
      abstract(0, level(0, 'decimal', '%1)'), level(1, 'lowerLetter', '%2.')) +
      num(1, 0) +
      num(2, 0) +
      num(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>')
    const body = [
      numbered('甲', 1),
      numbered('乙', 1),
      numbered('子', 1, 1),
      numbered('丙', 2),
      numbered('丑', 1, 1),
      numbered('丁', 3),
      numbered('戊', 3),
    ].join('')
    expect(await blocks(docx(body, { numbering }))).toEqual(
      ['1) 甲', '2) 乙', 'a. 子', '3) 丙', 'a. 丑', '5) 丁', '6) 戊'].map((text) => `list-item: ${text}`),
    )
  })

  test('are written in the format of each level', async () => {
    const formats: [string, string, string][] = [
      ['upperRoman', '%1.', 'I.'],
      ['chineseCounting', '（%1）', '（一）'],
      ['decimalEnclosedCircle', '%1', '①'],
      ['ideographTraditional', '%1.', '甲.'],
      ['decimalZero', '%1-', '01-'],
    ]
    const numbering = formats
      .map(([format, text], at) => abstract(at, level(0, format, text)) + num(at + 1, at))
      .join('')
    const body = formats.map((_, at) => numbered('项', at + 1)).join('')
    expect(await blocks(docx(body, { numbering }))).toEqual(
      formats.map(([, , shown]) => `list-item: ${shown}${shown.endsWith('）') ? '' : ' '}项`),
    )
  })

  test('are not counted by a paragraph that a tracked change deleted', async () => {
    const numbering = abstract(0, level(0, 'decimal', '第%1条')) + num(1, 0)
    const gone =
      '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>旧。</w:delText></w:r></w:del></w:p>'
    const changed = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:del><w:r><w:delText>宜</w:delText></w:r></w:del><w:ins>${run('应')}</w:ins>${run('洗手。')}</w:p>`
    expect(await blocks(docx(numbered('甲。', 1) + gone + changed, { numbering }))).toEqual([
      'paragraph: 第1条 甲。',
      'paragraph: 第2条 应洗手。',
    ])
  })
})

test('hidden text and comments are left out, text boxes are read once', async () => {
  const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`
  const body = [
    `<w:p>${run('看得见')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>看不见</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>的字</w:t></w:r></w:p>`,
    `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">${box('框内')}</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box('框内')}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
  ].join('')
  expect(await blocks(docx(body))).toEqual(['paragraph: 看得见的字', 'paragraph: 框内'])
})

test('a footnote stands after the paragraph that refers to it', async () => {
  const footnotes = `<w:footnote w:id="2"><w:p>${run('示例注。')}</w:p></w:footnote>`
  const body = `<w:p>${run('第一条 甲')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('。')}</w:p>${paragraph('第二条 乙。')}`
  expect(await blocks(docx(body, { footnotes }))).toEqual([
    'paragraph: 第一条 甲〔注1〕。',
    'paragraph: 注1：示例注。',
    'paragraph: 第二条 乙。',
  ])
})

test('merged cells stand in each row and column, under heads of two rows, and a table inside a cell in its row', async () => {
  const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`
  const row = (cells: string, head = false) => `<w:tr><w:trPr>${head ? '<w:tblHeader/>' : ''}</w:trPr>${cells}</w:tr>`
  const span = '<w:gridSpan w:val="2"/>'
  const inner = `<w:tbl>${row(cell('时段') + cell('数值'))}${row(cell('早') + cell('1'))}${row(cell('晚') + cell('2'))}</w:tbl>`
  const table = `<w:tbl>${[
    row(cell('级别', '<w:vMerge w:val="restart"/>') + cell('限度', span), true),
    row(cell('', '<w:vMerge/>') + cell('静态') + cell('动态'), true),
    row(cell('A', '<w:vMerge w:val="restart"/>') + cell('20') + cell('20')),
    row(`${cell('', '<w:vMerge/>') + cell('29')}<w:tc>${inner}${paragraph('')}</w:tc>`),
  ].join('')}</w:tbl>`
  expect(await blocks(docx(table))).toEqual([
    'table-row: 级别：A；限度 静态：20；限度 动态：20',
    'table-row: 级别：A；限度 静态：29；限度 动态：时段：早，数值：1 / 时段：晚，数值：2',
  ])
})
