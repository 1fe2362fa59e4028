import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { articleHtml, escapeHtml } from './article-html.ts'
import type { Manuscript } from './read-manuscript.ts'
import { SampleError } from './sample-error.ts'

const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/microsoft-edge']

// TrueType faces are embedded as subsets of a few kilobytes; a PostScript face, or a bold made up from a regular one,
// would be drawn glyph by glyph (Type 3), which makes large files with a poor text layer.
const printStyle = `
@page { size: A4; }
* { font-synthesis: none; }
body { font: 11pt/1.75 "WenQuanYi Zen Hei", SimHei, sans-serif; color: #222; }
h1, h2, h3, h4 { break-after: avoid; line-height: 1.4; color: #0f4c45; } strong { color: #000; }
h1 { font-size: 20pt; text-align: center; } h2 { font-size: 15pt; } h3 { font-size: 12.5pt; } h4 { font-size: 11.5pt; }
.document-line { text-align: center; color: #444; }
table { border-collapse: collapse; width: 100%; } tr { break-inside: avoid; } thead { display: table-header-group; }
th, td { border: 1px solid #555; padding: 4px 8px; text-align: left; vertical-align: top; } th { background: #eee; }`

/** The browser that PDFs are printed with; undefined where none is installed. */
export const findPrintingBrowser = (): string | undefined => browsers.find((path) => existsSync(path))

/** Prints the document to PDF with Chromium: a text layer, the title above and page numbers below every page. */
export async function writePdf(manuscript: Manuscript): Promise<Buffer> {
  const executablePath = findPrintingBrowser()
  if (!executablePath)
    throw new SampleError(`没有找到用来打印 PDF 的浏览器，请先安装 Chromium（查找过：${browsers.join('、')}）。`)
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage()
    const title = escapeHtml(manuscript.metadata.title)
    await page.setContent(
      `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title><style>${printStyle}</style></head><body>${articleHtml(manuscript)}</body></html>`,
    )
    const edge = 'width:100%;text-align:center;font-size:9px;font-family:WenQuanYi Zen Hei,SimHei,sans-serif;color:#555'
    const file = await page.pdf({
      format: 'A4',
      margin: { top: '22mm', bottom: '20mm', left: '22mm', right: '22mm' },
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: `<div style="${edge}">${title}</div>`,
      footerTemplate: `<div style="${edge}">第 <span class="pageNumber"></span> 页　共 <span class="totalPages"></span> 页</div>`,
    })
    return fixPdfDates(file)
  } finally {
    await browser.close()
  }
}

/** Sets the creation and change dates to one fixed moment, keeping every byte offset of the file. */
function fixPdfDates(file: Buffer): Buffer {
  const dated = file.toString('latin1').replace(/(\/(?:CreationDate|ModDate) \(D:)\d{14}/g, '$120240101000000')
  return Buffer.from(dated, 'latin1')
}
