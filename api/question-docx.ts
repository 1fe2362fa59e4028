import type { Block } from '../exports/export-document.ts'
import { provider } from '../exports/provider.ts'
import { writeExport } from '../exports/write-export.ts'
import { modelLabel, quotedMaterialLabel } from '../governance/ai-label.ts'
import { readDocx } from '../ingest/read-docx.ts'
import { checkZip } from '../ingest/read-zip.ts'
import { newId } from '../storage/new-id.ts'
import type { ImportedItems } from '../teaching/interchange/imported-items.ts'
import { readNumberedQuestions } from '../teaching/interchange/read-numbered-questions.ts'
import { writeNumberedQuestions } from '../teaching/interchange/write-numbered-questions.ts'
import type { QuestionsToWrite } from './question-file-formats.ts'

/** The items with their keys as a Word file in the layout in which teachers type them. */
export async function writeQuestionDocx({ items, title, label, now }: QuestionsToWrite): Promise<Buffer> {
  const blocks = writeNumberedQuestions(items).map(({ heading, text }): Block => {
    return heading ? { kind: 'heading', level: 2, text } : { kind: 'paragraph', runs: [{ text }] }
  })
  const document = { title, blocks, label, provider, contentId: newId(), createdAt: now }
  return (await writeExport(document, 'docx')).bytes
}

/** The cell of a table that is there to place options beside each other. */
const optionCell = /^[（(]?A\s*[.．、:：)）]/u

/** Reads a Word file of numbered questions; the labels that our own files bear are no words of a question. */
export async function readQuestionDocx(bytes: Uint8Array): Promise<ImportedItems> {
  await checkZip(bytes)
  const { blocks } = await readDocx(bytes, (cells) => cells.some((cell) => optionCell.test(cell)))
  const labels = [modelLabel, quotedMaterialLabel]
  const lines = blocks
    .flatMap(({ text }) => text.split('\n'))
    .filter((line) => !labels.some((label) => line.includes(label)))
  return readNumberedQuestions(lines)
}
