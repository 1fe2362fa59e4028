import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import matter from 'gray-matter'
import JSZip from 'jszip'
import { PDFParse } from 'pdf-parse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { modelLabel } from '../governance/ai-label.ts'
import { blocksOfMarkdown } from './blocks-of-markdown.ts'
import { type ExportDocument, metadataOf } from './export-document.ts'
import { writeExport } from './write-export.ts'

const markdown = `# 教学目标

洁净区与非洁净区之间的压差**应当**不低于10帕斯卡[1]。*必要时* 设 \`压差计\`。

- 学会读压差计
  1. 看单位
  2. 看量程
- 学会记录

1. 先做
2. 后做

| 步骤 | 用时 |
|---|---|
| 讲解 | 20分钟 |
| 实训 | 40分钟 |

> 教师提示：<script>alert(1)</script>
`
const document: ExportDocument = {
  title: '洁净区压差（示例教案）',
  subtitle: '2026-03-01',
  blocks: [
    ...blocksOfMarkdown(markdown),
    {
      kind: 'sources',
      entries: [{ marker: 1, name: '《药品生产质量管理规范》第四十八条', quote: '应当不低于10帕斯卡' }],
    },
    { kind: 'note', text: '附注' },
  ],
  label: modelLabel,
  provider: '示例学校',
  contentId: 'content-1',
  createdAt: new Date('2026-03-01T08:00:00Z'),
}
const words = [
  '洁净区压差（示例教案）',
  '教学目标',
  '应当',
  '看量程',
  '后做',
  '40分钟',
  '<script>alert(1)</script>',
  '第四十八条',
  '附注',
]
const occurrences = (text: string, part: string) => text.split(part).length - 1

describe('an exported file', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'bashan-export-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('in Word holds every word, the label at start, end and foot, and the metadata', async () => {
    const { bytes, name } = await writeExport(document, 'docx')
    expect(name).toBe('洁净区压差（示例教案）.docx')
    const zip = await JSZip.loadAsync(bytes)
    const xml = async (path: string) => (await zip.file(path)?.async('string')) ?? ''
    const paragraphs = (await xml('word/document.xml')).match(/<w:p[ >].*?<\/w:p>/gs) ?? []
    const lines = paragraphs.map((one) =>
      one
        .replaceAll(/<[^>]*>/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>'),
    )
    for (const word of words) expect(lines.join('\n')).toContain(word)
    expect(occurrences(lines.join('\n'), modelLabel)).toBe(2)
    expect(lines.slice(0, 3)).toContain(modelLabel)
    expect(lines.at(-1)).toBe(modelLabel)
    expect(await xml('word/footer1.xml')).toContain(modelLabel)
    const custom = (await xml('docProps/custom.xml')).replaceAll('&quot;', '"')
    expect(custom).toContain(JSON.stringify(metadataOf(document)))
  })

  it('in PDF holds every word, the label on every page, its fonts and the metadata', async () => {
    const long = { ...document, blocks: [...document.blocks, ...blocksOfMarkdown('压差。\n\n'.repeat(80))] }
    const { bytes } = await writeExport(long, 'pdf')
    const parser = new PDFParse({ data: new Uint8Array(bytes) })
    const { pages, total } = await parser.getText()
    const text = pages.map((page) => page.text).join('\n')
    for (const word of words) expect(text.replaceAll(/\s/g, '')).toContain(word.replaceAll(/\s/g, ''))
    expect(total).toBeGreaterThan(1)
    for (const page of pages) expect(page.text).toContain(modelLabel)
    const { info } = await parser.getInfo()
    expect(JSON.parse((info as { Custom: { AIGC: string } }).Custom.AIGC)).toEqual(metadataOf(long))
    await parser.destroy()
    expect(bytes.includes('FontFile')).toBe(true)
  })

  it('in Markdown holds every word, the label first and last, and the metadata as front matter', async () => {
    const { bytes } = await writeExport(document, 'md')
    const { data, content } = matter(bytes.toString('utf8'))
    expect(data).toMatchObject({ title: document.title, ...metadataOf(document) })
    const again = blocksOfMarkdown(content)
    expect(occurrences(content, modelLabel)).toBe(2)
    expect(content.trim().endsWith(`**${modelLabel}**`)).toBe(true)
    expect(again.filter((block) => block.kind === 'table' || block.kind === 'list')).toEqual([
      ...blocksOfMarkdown(markdown).filter((block) => block.kind === 'table' || block.kind === 'list'),
      expect.objectContaining({ kind: 'list' }),
    ])
    expect(JSON.stringify(again)).toContain('<script>alert(1)</script>')
  })

  it.skipIf(!existsSync('/usr/bin/soffice'))(
    'opens in an office program',
    async () => {
      const path = join(folder, 'a.docx')
      writeFileSync(path, (await writeExport(document, 'docx')).bytes)
      execFileSync(
        'soffice',
        [
          '--headless',
          `-env:UserInstallation=file://${folder}/office`,
          '--convert-to',
          'pdf',
          '--outdir',
          folder,
          path,
        ],
        { stdio: 'ignore' },
      )
      expect(existsSync(join(folder, 'a.pdf'))).toBe(true)
    },
    90_000,
  )
})

it('a cell longer than a page loses no word in PDF', async () => {
  const cell = '超过一页的内容不能丢。'.repeat(300)
  const blocks = blocksOfMarkdown(`| 步骤 | 说明 |\n|---|---|\n| 讲解 | ${cell}末尾 |`)
  const { bytes } = await writeExport({ ...document, blocks }, 'pdf')
  const parser = new PDFParse({ data: new Uint8Array(bytes) })
  const text = (await parser.getText()).pages
    .map((page) => page.text)
    .join('')
    .replaceAll(/\s/g, '')
  await parser.destroy()
  expect(text).toContain('末尾')
  expect(occurrences(text, '超')).toBe(300)
})

it('the metadata changes with the words', () => {
  const other = { ...document, title: '别的' }
  expect(metadataOf(other).AIGC.ReservedCode1).not.toBe(metadataOf(document).AIGC.ReservedCode1)
})

it('a name that a file system refuses is made fit', async () => {
  expect((await writeExport({ ...document, title: ' a/b:c\n' }, 'md')).name).toBe('a b c.md')
  expect((await writeExport({ ...document, title: '//' }, 'md')).name).toBe('导出.md')
})
