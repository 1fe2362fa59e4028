import { expect, test } from 'vitest'
import { zipOf } from '../ingest/zip-fixture.ts'
import { explanationWithSources } from '../teaching/interchange/carried-text.ts'
import { unsaid } from '../teaching/interchange/imported-items.ts'
import { type ItemContent, itemTypes } from '../teaching/quiz-item.ts'
import { sampleItem } from '../teaching/testing/sample-items.ts'
import { questionFormats } from './contract/question-files.ts'
import { questionFileFormats } from './question-file-formats.ts'
import { openTestApp } from './testing/test-app.ts'

const oneBlank = sampleItem('fill-in', { stem: '压差应当不低于____帕斯卡。', blanks: [{ accepted: ['10', '10Pa'] }] })
const items: ItemContent[] = itemTypes.map((type) => (type === 'fill-in' ? oneBlank : sampleItem(type)))
const set = { items, title: '示例试卷', label: '', now: new Date('2026-11-30T00:00:00Z') }

test.each(questionFormats)(
  '%s: what is written is read back with the same questions and keys, all seven types',
  async (format) => {
    const { write, read } = questionFileFormats[format]
    const { bytes, left } = await write(set)
    const back = await read(bytes)
    expect([left, back.faults]).toEqual([[], []])
    const asked = (content: ItemContent) => ({
      ...content,
      ...(format === 'gift' ? unsaid : {}),
      type: format === 'gift' && content.type === 'case' ? 'short-answer' : content.type,
      stem: format === 'gift' && content.situation !== '' ? `${content.situation}\n${content.stem}` : content.stem,
      explanation: explanationWithSources(content),
      sources: [],
      ...('options' in content && content.type === 'multiple-choice' && format.startsWith('qti')
        ? { options: content.options.map((option) => ({ ...option, misconception: null })) }
        : {}),
      ...('rubric' in content ? { rubric: content.rubric.map((point) => ({ ...point, clauseId: null })) } : {}),
    })
    const expected = items
      .map(asked)
      .map((content) => (format === 'gift' ? { ...content, bloom: 'remember', situation: '' } : content))
    expect(back.items.map(({ content }) => content)).toEqual(expected)
  },
)

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const paragraph = (text: string) => `<w:p>${run(text)}</w:p>`
const table = (rows: string[][]) => {
  const cells = rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`)
  return `<w:tbl>${cells.join('')}</w:tbl>`
}
const readWord = (...body: string[]) => {
  const namespaces =
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
  const xml = `<w:document ${namespaces}><w:body>${body.join('')}</w:body></w:document>`
  return questionFileFormats.docx.read(zipOf({ 'word/document.xml': Buffer.from(xml) }))
}

test('docx: options that a table places beside each other are read by their letters', async () => {
  const cells = [
    ['A. 甲', 'C. 丙'],
    ['B. 乙', 'D. 丁'],
  ]
  const { items, faults } = await readWord(paragraph('1. 选哪个？'), table(cells), paragraph('答案：B'))
  expect(faults).toEqual([])
  expect(items[0]?.content).toMatchObject({
    key: 'b',
    options: [{ text: '甲' }, { text: '乙' }, { text: '丙' }, { text: '丁' }],
  })
})

test('docx: an option that is a formula is told as empty, and its item is not taken', async () => {
  const formula = `<w:p>${run('B. ')}<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></w:p>`
  const { items, faults } = await readWord(paragraph('1. 选哪个？'), paragraph('A. 甲'), formula, paragraph('答案：A'))
  expect(items).toEqual([])
  expect(faults.map(({ message }) => message)).toEqual([expect.stringContaining('选项 B 是空的')])
})

test('xlsx: an option without a visible character is told as empty, and its row is not taken', async () => {
  const choice = sampleItem('single-choice')
  const options = choice.options.map((option, place) => (place === 1 ? { ...option, text: '\u200b' } : option))
  const { bytes } = await questionFileFormats.xlsx.write({ ...set, items: [{ ...choice, options }, oneBlank] })
  const { items: taken, faults } = await questionFileFormats.xlsx.read(bytes)
  expect(taken).toHaveLength(1)
  expect(faults.map(({ message }) => message)).toEqual([expect.stringContaining('选项 B 是空的')])
})

test.each(['docx', 'xlsx', 'qti-2.1', 'qti-3.0'] as const)(
  '%s: an archive that unpacks without end is not opened',
  async (format) => {
    const bomb = zipOf({ 'a.xml': Buffer.alloc(5_000_000) })
    await expect(questionFileFormats[format].read(bomb)).rejects.toThrow('解压后过大')
  },
)

test('a teacher is told the formats, gets a template, and takes a file into the bank as drafts; what is unreadable is told', async () => {
  const app = openTestApp()
  try {
    const teacher = await app.signedInAs('teacher')
    const listed = (await (await teacher('GET', '/api/question-formats')).json()) as { formats: { id: string }[] }
    expect(listed.formats.map(({ id }) => id)).toEqual([...questionFormats])
    const template = new Uint8Array(await (await teacher('GET', '/api/question-template')).arrayBuffer())
    expect(await questionFileFormats.xlsx.read(template)).toEqual({ items: [], faults: [] })
    const { bytes } = await questionFileFormats['qti-3.0'].write(set)
    const sent = await teacher('POST', '/api/question-imports?format=qti-3.0', new Uint8Array(bytes))
    expect(await sent.json()).toEqual({ added: items.length, faults: [] })
    const bank = (await (await teacher('GET', '/api/question-bank')).json()) as { items: { status: string }[] }
    expect(bank.items.map(({ status }) => status)).toEqual(items.map(() => 'draft'))
    const broken = await teacher('POST', '/api/question-imports?format=xlsx', new Uint8Array([1, 2, 3]))
    expect(broken.status).toBeLessThan(500)
    expect(await broken.json()).toMatchObject({ title: expect.stringContaining('文件') })
  } finally {
    app.remove()
  }
})
