import { Document, Packer, Paragraph } from 'docx'
import mammoth from 'mammoth'
import PizZip from 'pizzip'
import { expect, it } from 'vitest'
import { modelLabel } from '../governance/ai-label.ts'
import type { ExportDocument } from './export-document.ts'
import { checkTemplate, fillTemplate } from './fill-template.ts'
import { starterTemplate } from './starter-template.ts'

const document: ExportDocument = {
  title: '示例教案',
  blocks: [],
  label: modelLabel,
  provider: '示例学校',
  contentId: 'content-1',
  createdAt: new Date('2026-03-01T08:00:00Z'),
}
const templateOf = (...lines: string[]) =>
  Packer.toBuffer(new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] }))
const textOf = async (buffer: Buffer) => (await mammoth.extractRawText({ buffer })).value

it('fills tags and rows, leaves unknown tags empty, and carries label and metadata', async () => {
  const words = {
    课题: '压差 <示例>',
    教学目标: '第一行\n第二行',
    教学过程: [
      { 环节: '导入', 时间: '5 分钟' },
      { 环节: '新授', 时间: '20 分钟' },
    ],
  }
  const filled = fillTemplate(await starterTemplate(), words, document)
  const text = await textOf(filled)
  for (const part of ['压差 <示例>', '第一行', '第二行', '导入', '20 分钟', modelLabel]) expect(text).toContain(part)
  expect(text).not.toMatch(/[{}]|undefined/)
  const zip = new PizZip(filled)
  expect(zip.file('docProps/custom.xml')?.asText()).toContain('ProduceID')
  expect(zip.file('[Content_Types].xml')?.asText()).toContain('custom-properties')
})

it('names the tags that are wrong', async () => {
  const wrong = await templateOf('{课题', '{#教学过程}{环节}')
  expect(() => checkTemplate(wrong)).toThrow(/“\{课题}”缺少右花括号.*|循环没有结束/)
  expect(() => checkTemplate(Buffer.from('no zip'))).toThrow('不是可用的 Word 模板')
})
