import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import JSZip from 'jszip'
import { expect, it } from 'vitest'
import { quotedMaterialLabel } from '../governance/ai-label.ts'
import type { Block, ExportDocument } from './export-document.ts'
import { writePptx } from './write-pptx.ts'

const soffice = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find(existsSync)
const long = '示例：洁净区与非洁净区之间的压差应当不低于10帕斯卡。'
const blocks: Block[] = [
  { kind: 'heading', level: 1, text: '学习目标' },
  { kind: 'list', ordered: true, items: [{ runs: [{ text: '会读<压差>计' }] }, { runs: [{ text: '会记录' }] }] },
  { kind: 'speaker-notes', lines: ['先提问', '再核对'] },
  { kind: 'heading', level: 1, text: '过程' },
  {
    kind: 'table',
    header: [[{ text: '环节' }], [{ text: '内容' }]],
    rows: Array.from({ length: 12 }, (_, index) => [
      [{ text: `第${index}环节` }],
      [{ text: Array.from({ length: 6 }, (_, line) => `行${index}-${line}：${long}`).join('\n') }],
    ]),
  },
  { kind: 'heading', level: 1, text: '来源' },
  { kind: 'sources', entries: [{ marker: 1, name: '《示例规程》第1条', quote: '不低于10帕斯卡' }] },
]
const document: ExportDocument = {
  title: '压差（示例课件）',
  subtitle: '示例教师',
  blocks,
  label: quotedMaterialLabel,
  provider: '示例学校',
  contentId: 'content-1',
  createdAt: new Date('2026-03-01T08:00:00Z'),
}

async function read(bytes: Buffer) {
  const zip = await JSZip.loadAsync(bytes)
  const texts = async (pattern: RegExp) => {
    const names = Object.keys(zip.files).filter((name) => pattern.test(name))
    names.sort((a, b) => Number(/(\d+)\.xml/.exec(a)?.[1]) - Number(/(\d+)\.xml/.exec(b)?.[1]))
    return Promise.all(names.map(async (name) => (await zip.file(name)?.async('string')) ?? ''))
  }
  const words = (xml: string) => [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map((match) => match[1] ?? '').join('\n')
  const slides = await texts(/^ppt\/slides\/slide\d+\.xml$/)
  return { slides, words: slides.map(words), notes: (await texts(/notesSlide\d+\.xml$/)).map(words), zip }
}

it('reads back whole: every word, native tables, notes, the label on each slide and the metadata', async () => {
  const { slides, words, notes, zip } = await read(await writePptx(document))
  const all = words.join('\n')
  for (const part of ['压差（示例课件）', '学习目标', '会读&lt;压差&gt;计', '《示例规程》第1条'])
    expect(all).toContain(part)
  for (let row = 0; row < 12; row += 1) {
    for (let line = 0; line < 6; line += 1) expect(all.split(`行${row}-${line}：`).length).toBe(2)
  }
  expect(slides.filter((xml) => xml.includes('<a:tbl>')).length).toBeGreaterThan(2)
  expect(words.every((slide) => slide.includes(quotedMaterialLabel))).toBe(true)
  expect(notes.join('\n')).toContain('先提问')
  expect(await zip.file('docProps/custom.xml')?.async('string')).toContain('ProduceID')
})

it('cuts a row between slides only where it would not fit on one, and loses none of it', async () => {
  const rows = [
    [[{ text: '很长' }], [{ text: Array.from({ length: 60 }, (_, line) => `第${line}句：${long}`).join('\n') }]],
  ]
  const table: Block = { kind: 'table', header: [[{ text: '环节' }], [{ text: '内容' }]], rows }
  const { words } = await read(
    await writePptx({ ...document, blocks: [{ kind: 'heading', level: 1, text: '过程' }, table] }),
  )
  const all = words.join('\n')
  for (let line = 0; line < 60; line += 1) expect(all.split(`第${line}句：`).length).toBe(2)
  expect(words.filter((slide) => slide.includes('过程（续）')).length).toBeGreaterThan(1)
})

it.skipIf(soffice === undefined)(
  'opens in LibreOffice, as many pages as slides',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bashan-pptx-'))
    try {
      const bytes = await writePptx(document)
      writeFileSync(join(folder, 'deck.pptx'), bytes)
      const profile = `-env:UserInstallation=file://${folder}/profile`
      execFileSync(soffice ?? '', [
        profile,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        join(folder, 'deck.pptx'),
      ])
      const { PDFParse } = await import('pdf-parse')
      const pdf = new PDFParse({ data: new Uint8Array(readFileSync(join(folder, 'deck.pdf'))) })
      const { total } = await pdf.getText()
      expect(total).toBe((await read(bytes)).slides.length)
      await pdf.destroy()
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
  60_000,
)
