import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import pdfmake from 'pdfmake'
import { afterAll, describe, expect, it } from 'vitest'
import '../../exports/write-pdf.ts'
import { parseFile } from '../../ingest/parse-file.ts'
import { parseResume } from './parse-resume.ts'
import { resumeSchema } from './resume.ts'
import { resumeLines, textLines } from './resume-lines.ts'
import { fieldValues } from './testing/field-values.ts'
import { type CorpusResume, resumeCorpus, someone } from './testing/resume-corpus.ts'

const folder = mkdtempSync(join(tmpdir(), 'bashan-resume-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The lines of a résumé of the corpus, by way of a real file in its format. */
async function linesOf({ id, form, lines }: CorpusResume): Promise<string[]> {
  const content = lines(someone)
  if (form === 'text') return textLines(content.join('\n'))
  const path = join(folder, `${id}.${form}`)
  writeFileSync(path, form === 'docx' ? await wordFile(content) : await pdfFile(content))
  return resumeLines((await parseFile(path, { keepBlocks: true })).blocks ?? [])
}

async function wordFile(content: (string | string[])[]): Promise<Buffer> {
  const children: (Paragraph | Table)[] = []
  let rows: string[][] = []
  const flush = () => {
    const row = (cells: string[]) =>
      new TableRow({ children: cells.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) })
    if (rows.length > 0) children.push(new Table({ rows: rows.map(row) }))
    rows = []
  }
  content.forEach((line, index) => {
    const before = content[index - 1]
    if (Array.isArray(before) && (!Array.isArray(line) || line.length !== before.length)) flush()
    if (Array.isArray(line)) rows.push(line)
    else children.push(new Paragraph(line))
  })
  flush()
  return await Packer.toBuffer(new Document({ sections: [{ children }] }))
}

// Importing write-pdf.ts gives pdfmake its Chinese font.
const pdfFile = async (content: (string | string[])[]) =>
  Buffer.from(
    await pdfmake
      .createPdf({ defaultStyle: { font: 'Noto', fontSize: 11 }, content: content.map((line) => String(line)) })
      .getBuffer(),
  )

describe('a résumé', () => {
  it('of every layout in the corpus is read with precision and recall of at least 0.95', async () => {
    let right = 0
    let wanted = 0
    let wrong = 0
    for (const one of resumeCorpus) {
      const found = fieldValues(resumeSchema.parse(parseResume(await linesOf(one))))
      for (const [path, value] of Object.entries(one.expected(someone))) {
        wanted += 1
        if (found[path] === value) right += 1
        else {
          if (found[path] !== undefined) wrong += 1
          process.stdout.write(`${one.id} ${path}: "${found[path]}" for "${value}"\n`)
        }
      }
    }
    const [precision, recall] = [right / (right + wrong), right / wanted]
    process.stdout.write(
      `fields of résumés: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, ${wanted} fields\n`,
    )
    expect(resumeCorpus.length).toBeGreaterThanOrEqual(12)
    expect(precision).toBeGreaterThanOrEqual(0.95)
    expect(recall).toBeGreaterThanOrEqual(0.95)
  }, 60_000)

  it('loses no line: each one is a heading, the source of a value, or unsorted', () => {
    for (const { id, lines } of resumeCorpus) {
      const text = textLines(lines(someone).join('\n'))
      const resume = parseResume(text)
      const used = new Set([...JSON.stringify(resume).matchAll(/"line":(\d+)/g)].map(([, line]) => Number(line)))
      const lost = text.filter((line, index) => !used.has(index + 1) && line.length > 12)
      expect([id, lost]).toEqual([id, []])
    }
  })

  it('keeps the line that each value stands on', () => {
    const resume = parseResume(['李示例的简历', '教育经历', '2023.09-2026.06 示例职业学校 药物制剂 中专'])
    expect(resume.education[0]?.area).toEqual({
      value: '药物制剂',
      source: { line: 3, text: '2023.09-2026.06 示例职业学校 药物制剂 中专' },
    })
  })
})
