import { crc32, deflateSync } from 'node:zlib'
import { encryptedPdf, textPdf } from '../pdf-fixture.ts'
import { docx } from './hostile-archives.ts'
import type { HostileFile } from './hostile-file.ts'

const line = (text: string) => ({ text, y: 700 })
const plain = () => textPdf([[line('1.1 This requirement is long enough to count as text of a page.')]])

/** A PDF of the objects given, numbered from 1, the first being the catalogue; its cross-references are left to be rebuilt. */
function pdfOf(...objects: (string | Buffer)[]): Buffer {
  const pieces = objects.flatMap((object, index) => [
    Buffer.from(`${index + 1} 0 obj\n`),
    Buffer.from(object),
    Buffer.from('\nendobj\n'),
  ])
  return Buffer.concat([
    Buffer.from('%PDF-1.4\n'),
    ...pieces,
    Buffer.from('trailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n'),
  ])
}

const stream = (dictionary: string, content: Buffer) =>
  Buffer.concat([
    Buffer.from(`<< ${dictionary} /Length ${content.length} >>\nstream\n`),
    content,
    Buffer.from('\nendstream'),
  ])

/** A page that shows the content given, with object 5 as its picture. */
const page = (content: Buffer, ...more: (string | Buffer)[]) =>
  pdfOf(
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /I 5 0 R >> /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> /Contents 4 0 R >>',
    stream('/Filter /FlateDecode', deflateSync(content)),
    ...more,
  )

/** A picture that claims a size and holds next to nothing. */
function png(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const frame = Buffer.alloc(8)
    frame.writeUInt32BE(data.length, 0)
    frame.writeUInt32BE(crc32(body), 4)
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1_000_000))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A JPEG header that claims 65,500 by 65,500 pixels, and noise after it. */
function jpeg(): Buffer {
  const frame = Buffer.from('ffc0001108ffdcffdc03012200021101031101', 'hex')
  return Buffer.concat([
    Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
    frame,
    Buffer.alloc(2000, 7),
    Buffer.from('ffd9', 'hex'),
  ])
}

/** PDF files, pictures, and files that pretend to be one of them. */
export const hostilePdf: HostileFile[] = [
  ...[0.1, 0.5, 0.95].map(
    (share): HostileFile => ({
      name: `截断${share}.pdf`,
      outcome: 'either',
      bytes: () => plain().subarray(0, Math.floor(plain().length * share)),
    }),
  ),
  { name: '空.pdf', outcome: 'refused', bytes: () => Buffer.alloc(0) },
  { name: '加密.pdf', outcome: 'refused', bytes: encryptedPdf },
  { name: '一万页.pdf', outcome: 'refused', bytes: () => textPdf(Array.from({ length: 10_000 }, () => [])) },
  {
    name: '谎报页数.pdf',
    outcome: 'either',
    bytes: () => pdfOf('<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 2147483647 >>'),
  },
  {
    name: '页树成环.pdf',
    outcome: 'either',
    bytes: () => pdfOf('<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] /Count 3 >>'),
  },
  {
    name: '目录成环.pdf',
    outcome: 'either',
    bytes: () =>
      Buffer.from(
        plain().toString('latin1').replace('/Catalog', '/Catalog /Outlines << /First 1 0 R /Next 1 0 R /Count 9 >>'),
        'latin1',
      ),
  },
  {
    name: '深层数组.pdf',
    outcome: 'either',
    bytes: () =>
      pdfOf(
        `<< /Type /Catalog /Pages 2 0 R /X ${'['.repeat(200_000)}${']'.repeat(200_000)} >>`,
        '<< /Type /Pages /Kids [] /Count 0 >>',
      ),
  },
  { name: '内容炸弹.pdf', outcome: 'either', bytes: () => page(Buffer.alloc(150_000_000, ' ')) },
  {
    name: '操作太多.pdf',
    outcome: 'either',
    bytes: () => page(Buffer.from(`BT /F 12 Tf ${'(a) Tj 1 0 Td '.repeat(700_000)} ET`)),
  },
  {
    name: '像素.pdf',
    outcome: 'either',
    bytes: () =>
      page(
        Buffer.from('q 500 0 0 500 0 0 cm /I Do Q'),
        stream(
          '/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode',
          deflateSync(Buffer.alloc(1_000_000)),
        ),
      ),
  },
  {
    name: '启动动作.pdf',
    outcome: 'read',
    bytes: () =>
      Buffer.from(
        plain()
          .toString('latin1')
          .replace(
            '/Catalog',
            '/Catalog /OpenAction << /S /JavaScript /JS (app.launchURL\\("http://203.0.113.9/"\\)) >>',
          ),
        'latin1',
      ),
  },
  { name: '两种格式.pdf', outcome: 'read', bytes: () => Buffer.concat([plain(), docx()]) },
  { name: '两种格式.docx', outcome: 'either', bytes: () => Buffer.concat([plain(), docx()]) },
  { name: '像素.png', outcome: 'refused', bytes: () => png(60_000, 60_000) },
  { name: '像素.jpg', outcome: 'refused', bytes: jpeg },
  { name: '图片.docx', outcome: 'refused', bytes: () => png(10, 10) },
  { name: '实为PDF.docx', outcome: 'refused', bytes: plain },
  { name: '实为PDF.md', outcome: 'refused', bytes: plain },
  { name: '实为文字.pdf', outcome: 'refused', bytes: () => Buffer.from('第一条 甲。') },
]
