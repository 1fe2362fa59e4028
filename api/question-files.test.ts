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
