import { type ForgedEntry, zipOf } from '../zip-fixture.ts'
import type { HostileFile } from './hostile-file.ts'
import { noise } from './hostile-text.ts'

type Parts = Record<string, string | Buffer | ForgedEntry>

const relation = (type: string, target: string, more = '') =>
  `<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${more}/>`
const relations = (...inner: string[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner.join('')}</Relationships>`
const types = (main: string, type: string) =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${main}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`

function archive(parts: Parts): Buffer {
  return zipOf(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? Buffer.from(part) : part]),
    ),
  )
}

const word =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const paragraph = '<w:p><w:r><w:t>第一条 甲。</w:t></w:r></w:p>'
const documentXml = (body = paragraph, prolog = '') =>
  `${prolog}<w:document ${word}><w:body>${body}</w:body></w:document>`
const docxParts = (parts: Parts = {}): Parts => ({
  '[Content_Types].xml': types('word/document.xml', 'wordprocessingml.document'),
  '_rels/.rels': relations(relation('officeDocument', 'word/document.xml')),
  'word/document.xml': documentXml(),
  ...parts,
})
export const docx = (parts: Parts = {}): Buffer => archive(docxParts(parts))

const sheetXml = (rows: string, more = '', prolog = '') =>
  `${prolog}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD2000000"/><sheetData>${rows}</sheetData>${more}</worksheet>`
const inline = (at: string, words: string) => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`
const plainRows = `<row r="1">${inline('A1', '项目')}${inline('B1', '限度')}</row><row r="2">${inline('A2', '压差')}${inline('B2', '10 Pa')}</row>`
const xlsx = (parts: Parts = {}): Buffer =>
  archive({
    '[Content_Types].xml': types('xl/workbook.xml', 'spreadsheetml.sheet'),
    '_rels/.rels': relations(relation('officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml':
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': relations(relation('worksheet', 'worksheets/sheet1.xml')),
    'xl/worksheets/sheet1.xml': sheetXml(plainRows),
    ...parts,
  })
const sheet = (rows: string, more = '', prolog = '') =>
  xlsx({ 'xl/worksheets/sheet1.xml': sheetXml(rows, more, prolog) })

const slideXml = (shapes: string) =>
  `<p:sld xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><p:cSld><p:spTree>${shapes}</p:spTree></p:cSld></p:sld>`
const shape = '<p:sp><p:txBody><a:p><a:r><a:t>更衣</a:t></a:r></a:p></p:txBody></p:sp>'
const pptx = (slide = slideXml(shape + shape), parts: Parts = {}): Buffer =>
  archive({
    '[Content_Types].xml': types('ppt/presentation.xml', 'presentationml.presentation'),
    '_rels/.rels': relations(relation('officeDocument', 'ppt/presentation.xml')),
    'ppt/presentation.xml':
      '<p:presentation xmlns:p="p" xmlns:r="r"><p:sldIdLst><p:sldId id="256" r:id="r1"/></p:sldIdLst></p:presentation>',
    'ppt/_rels/presentation.xml.rels': relations(relation('slide', 'slides/slide1.xml')),
    'ppt/slides/slide1.xml': slide,
    ...parts,
  })

const chapterXml = '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>第一条 甲。</p></body></html>'
const packageXml = (href: string, spine = '<itemref idref="a"/>', prolog = '') =>
  `${prolog}<package><manifest><item id="a" href="${href}"/></manifest><spine>${spine}</spine></package>`
const epub = (parts: Parts = {}): Buffer =>
  archive({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': '<container><rootfiles><rootfile full-path="a.opf"/></rootfiles></container>',
    'a.opf': packageXml('1.xhtml'),
    '1.xhtml': chapterXml,
    ...parts,
  })

const laughs = (word = 'lol') =>
  `<!DOCTYPE x [<!ENTITY a0 "${word.repeat(10)}">${Array.from({ length: 12 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join('')}]>`
const outside = (uri: string) => `<!DOCTYPE x [<!ENTITY out SYSTEM "${uri}">]>`
const withEntity = (entity: string) => `<w:p><w:r><w:t>第一条 甲${entity}。</w:t></w:r></w:p>`
const deep = (open: string, close: string, times: number, inner = '') =>
  open.repeat(times) + inner + close.repeat(times)

/** Zip archives and the formats made of them; `secret` is the path of a file that no reader may open. */
export function hostileArchives(secret: string): HostileFile[] {
  const file = (name: string, outcome: HostileFile['outcome'], bytes: () => Buffer): HostileFile => ({
    name,
    outcome,
    bytes,
  })
  const valid: [string, () => Buffer][] = [
    ['docx', docx],
    ['xlsx', xlsx],
    ['pptx', () => pptx()],
    ['epub', epub],
  ]
  return [
    ...valid.flatMap(([extension, make]) =>
      [0.02, 0.3, 0.6, 0.99].map((share) =>
        file(`截断${share}.${extension}`, 'refused', () => {
          const whole = make()
          return whole.subarray(0, Math.floor(whole.length * share))
        }),
      ),
    ),
    ...valid.map(([extension]) => file(`空.${extension}`, 'refused', () => Buffer.alloc(0))),
    ...valid.map(([extension]) => file(`全零.${extension}`, 'refused', () => Buffer.alloc(100_000))),
    ...valid.map(([extension]) =>
      file(`别的压缩包.${extension}`, 'refused', () => zipOf({ 'a.txt': Buffer.from('x') })),
    ),
    file('炸弹.docx', 'refused', () => docx({ 'word/document.xml': Buffer.alloc(150_000_000, ' ') })),
    file('谎报大小.docx', 'refused', () =>
      docx({ 'word/document.xml': { content: Buffer.alloc(50_000_000, ' '), claimedSize: 100 } }),
    ),
    file('谎报大小.xlsx', 'refused', () =>
      xlsx({ 'xl/worksheets/sheet1.xml': { content: Buffer.alloc(50_000_000, ' '), claimedSize: 100 } }),
    ),
    file('大部件.docx', 'refused', () =>
      docx({
        'word/document.xml': Buffer.concat(
          Array.from({ length: 200 }, () => Buffer.concat([noise(7_000), Buffer.alloc(600_000, 'x')])),
        ),
      }),
    ),
    file('嵌套.docx', 'refused', () => docx({ 'word/embeddings/a.zip': zipOf({ 'b.zip': Buffer.alloc(1000) }) })),
    file('滑出.docx', 'refused', () => docx({ '../../out.txt': 'x' })),
    file('绝对路径.xlsx', 'refused', () => xlsx({ '/tmp/out.txt': 'x' })),
    file('盘符.pptx', 'refused', () => pptx(undefined, { 'C:\\out.txt': 'x' })),
    file('零字符名.docx', 'either', () => docx({ 'word/a\u0000.xml': 'x' })),
    file('链接.docx', 'either', () => docx({ 'word/document.xml': { content: Buffer.from(secret), mode: 0o120777 } })),
    file('加密部件.docx', 'refused', () =>
      docx({ 'word/document.xml': { content: Buffer.from(documentXml()), encrypted: true } }),
    ),
    file('部件太多.pptx', 'refused', () =>
      pptx(undefined, Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`${at}.xml`, 'x']))),
    ),
    file('重名.docx', 'either', () =>
      zipOf([
        ...Object.entries(docxParts()).map(([name, part]): [string, Buffer] => [name, Buffer.from(String(part))]),
        ['word/document.xml', Buffer.from('<broken')],
      ]),
    ),
    file('加密.docx', 'refused', () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4000)])),
    file('实体.docx', 'either', () => docx({ 'word/document.xml': documentXml(withEntity('&a12;'), laughs()) })),
    file('实体样式.docx', 'either', () => docx({ 'word/styles.xml': `${laughs()}<w:styles ${word}>&a12;</w:styles>` })),
    file('外部实体.docx', 'either', () =>
      docx({ 'word/document.xml': documentXml(withEntity('&out;'), outside(`file://${secret}`)) }),
    ),
    file('外部实体网络.docx', 'either', () =>
      docx({ 'word/document.xml': documentXml(withEntity('&out;'), outside('http://203.0.113.9/x')) }),
    ),
    file('外部关系.docx', 'either', () =>
      docx({ '_rels/.rels': outside(`file://${secret}`) + relations(relation('officeDocument', '&out;')) }),
    ),
    file('实体.xlsx', 'either', () => sheet(`<row r="1">${inline('A1', '&a12;')}</row>`, '', laughs())),
    file('外部实体.xlsx', 'either', () =>
      sheet(`<row r="1">${inline('A1', '甲&out;')}</row>`, '', outside(`file://${secret}`)),
    ),
    file('实体.pptx', 'refused', () => pptx(laughs() + slideXml(shape.replace('更衣', '&a12;')))),
    file('外部实体.pptx', 'refused', () =>
      pptx(outside(`file://${secret}`) + slideXml(shape.replace('更衣', '&out;'))),
    ),
    file('外部实体.epub', 'either', () =>
      epub({
        'a.opf': packageXml('&out;', undefined, outside(`file://${secret}`)),
        '1.xhtml': outside(`file://${secret}`) + chapterXml.replace('甲', '&out;'),
      }),
    ),
    file('滑出章节.epub', 'refused', () => epub({ 'a.opf': packageXml(`../../../../../..${secret}`) })),
    file('重复章节.epub', 'either', () =>
      epub({ 'a.opf': packageXml('1.xhtml', '<itemref idref="a"/>'.repeat(200_000)) }),
    ),
    file('坏转义.epub', 'refused', () => epub({ 'a.opf': packageXml('%E0%A4%A') })),
    file('深层.docx', 'either', () => docx({ 'word/document.xml': documentXml(deep('<w:p>', '</w:p>', 100_000)) })),
    file('深层表.docx', 'either', () =>
      docx({
        'word/document.xml': documentXml(deep('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', 3_000, paragraph)),
      }),
    ),
    file('深层组.pptx', 'either', () => pptx(slideXml(deep('<p:grpSp>', '</p:grpSp>', 50_000, shape)))),
    file('深层.xlsx', 'either', () => sheet(deep('<row>', '</row>', 100_000))),
    file('编号循环.docx', 'read', () =>
      docx({
        'word/styles.xml': `<w:styles ${word}><w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>`,
        'word/document.xml': documentXml(paragraph.replace('<w:p>', '<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr>')),
      }),
    ),
    file('编号极大.docx', 'read', () =>
      docx({
        'word/numbering.xml': `<w:numbering ${word}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="999999"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="${'%1'.repeat(1000)}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
        'word/document.xml': documentXml(
          paragraph.replace('<w:p>', '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'),
        ),
      }),
    ),
    file('宏.docm', 'refused', () => docx({ 'word/vbaProject.bin': noise(1000) })),
    file('宏.docx', 'read', () => docx({ 'word/vbaProject.bin': noise(1000) })),
    file('宏.xlsm', 'refused', () => xlsx({ 'xl/vbaProject.bin': noise(1000) })),
    file('远程模板.docx', 'read', () =>
      docx({
        'word/_rels/settings.xml.rels': relations(
          relation('attachedTemplate', 'http://203.0.113.9/t.dotm', ' TargetMode="External"'),
        ),
        'word/settings.xml': `<w:settings ${word}><w:attachedTemplate r:id="r1"/></w:settings>`,
      }),
    ),
    file('远程图片.docx', 'read', () =>
      docx({
        'word/_rels/document.xml.rels': relations(relation('image', `file://${secret}`, ' TargetMode="External"')),
        'word/document.xml': documentXml(
          `${paragraph}<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="r1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`,
        ),
      }),
    ),
    file('外部链接.xlsx', 'read', () =>
      xlsx({
        'xl/externalLinks/externalLink1.xml': '<externalLink/>',
        'xl/externalLinks/_rels/externalLink1.xml.rels': relations(
          relation('externalLinkPath', 'http://203.0.113.9/a.xlsx', ' TargetMode="External"'),
        ),
      }),
    ),
    file('巨大单元格.xlsx', 'read', () =>
      sheet(`<row r="1">${inline('A1', noise(6_000_000).toString('base64'))}</row>`),
    ),
    file('最远单元格.xlsx', 'read', () => sheet(`${plainRows}<row r="1048576">${inline('XFD1048576', '远')}</row>`)),
    file('两百万行.xlsx', 'either', () => sheet(`${plainRows}<row r="2000000">${inline('A2000000', '远')}</row>`)),
    file('坏地址.xlsx', 'either', () =>
      sheet(`<row r="-1"><c r="ZZZZZZ0"><v>1</v></c></row><row r="1e9"><c r="A1e9"><v>1</v></c></row>`),
    ),
    file('全表合并.xlsx', 'refused', () =>
      sheet(plainRows, '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
    ),
    file('全表合并单引号.xlsx', 'refused', () =>
      sheet(plainRows, "<mergeCells count='1'><mergeCell ref='A1:XFD1048576'/></mergeCells>"),
    ),
    file('全表合并转义.xlsx', 'refused', () =>
      sheet(plainRows, '<mergeCells count="1"><mergeCell ref="A1:XF&#68;1048576"/></mergeCells>'),
    ),
    file('全列校验.xlsx', 'read', () =>
      sheet(
        plainRows,
        '<dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"甲,乙"</formula1></dataValidation></dataValidations>',
      ),
    ),
    file('百万单元格.xlsx', 'refused', () =>
      sheet(
        Array.from(
          { length: 60_000 },
          (_, row) =>
            `<row r="${row + 1}">${Array.from({ length: 10 }, (_, at) => `<c r="${'ABCDEFGHIJ'[at]}${row + 1}"><v>${row * 7 + at}</v></c>`).join('')}</row>`,
        ).join(''),
      ),
    ),
    file('全列格式.xlsx', 'read', () =>
      xlsx({
        'xl/worksheets/sheet1.xml': sheetXml(plainRows).replace(
          '<sheetData>',
          `<cols>${'<col min="1" max="16384" width="9"/>'.repeat(500)}</cols><sheetData>`,
        ),
      }),
    ),
    file('共享文字.xlsx', 'either', () =>
      xlsx({
        'xl/sharedStrings.xml': `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="4294967295" uniqueCount="4294967295">${Array.from({ length: 300_000 }, (_, at) => `<si><t>${at * 7919}</t></si>`).join('')}</sst>`,
        'xl/_rels/workbook.xml.rels': relations(
          relation('worksheet', 'worksheets/sheet1.xml'),
          relation('sharedStrings', 'sharedStrings.xml').replace('r1', 'r2'),
        ),
        'xl/worksheets/sheet1.xml': sheetXml(
          '<row r="1"><c r="A1" t="s"><v>4294967294</v></c><c r="B1" t="s"><v>-1</v></c><c r="C1" t="s"><v>2</v></c></row>',
        ),
      }),
    ),
    file('缺幻灯片.pptx', 'refused', () => pptx(undefined, { 'ppt/_rels/presentation.xml.rels': relations() })),
    file('滑出幻灯片.pptx', 'refused', () =>
      pptx(undefined, { 'ppt/_rels/presentation.xml.rels': relations(relation('slide', `../../../../..${secret}`)) }),
    ),
    file('重复幻灯片.pptx', 'either', () =>
      pptx(undefined, {
        'ppt/presentation.xml': `<p:presentation xmlns:p="p" xmlns:r="r"><p:sldIdLst>${'<p:sldId id="256" r:id="r1"/>'.repeat(100_000)}</p:sldIdLst></p:presentation>`,
      }),
    ),
    file('实为Word.xlsx', 'refused', docx),
    file('实为Excel.docx', 'refused', xlsx),
    file('实为Word.epub', 'refused', docx),
    file('实为Word.pdf', 'refused', docx),
    file('实为Word.txt', 'refused', docx),
  ]
}
