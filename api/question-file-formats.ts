import { decodeText } from '../ingest/decode-text.ts'
import { checkZip, readZip } from '../ingest/read-zip.ts'
import type { ImportedItems } from '../teaching/interchange/imported-items.ts'
import { readGift } from '../teaching/interchange/read-gift.ts'
import { readMoodleXml } from '../teaching/interchange/read-moodle-xml.ts'
import { readQti } from '../teaching/interchange/read-qti.ts'
import { readQuestionSheet } from '../teaching/interchange/read-question-sheet.ts'
import { writeGift } from '../teaching/interchange/write-gift.ts'
import { writeMoodleXml } from '../teaching/interchange/write-moodle-xml.ts'
import { writeQtiPackage } from '../teaching/interchange/write-qti-package.ts'
import { writeQuestionSheet } from '../teaching/interchange/write-question-sheet.ts'
import type { ItemContent } from '../teaching/quiz-item.ts'
import type { QuestionFormat, QuestionFormatView } from './contract/question-files.ts'
import { readQuestionDocx, writeQuestionDocx } from './question-docx.ts'

/** A paper's items to be written; `title` names the set within the file, `label` says whether a model wrote any of them. */
export type QuestionsToWrite = { items: readonly ItemContent[]; title: string; label: string; now: Date }

/** `left` are the places, from 0, of items that the format has no form for. */
type Written = { bytes: Buffer; left: number[] }

/** A form of question files: what it is called, how items become a file, and how a file becomes items. */
export type QuestionFileFormat = Omit<QuestionFormatView, 'id'> & {
  write: (questions: QuestionsToWrite) => Promise<Written>
  /** Throws AppError where the file as a whole cannot be read; a fault in one item is told and costs that one only. */
  read: (bytes: Uint8Array) => Promise<ImportedItems>
}

/** Every form, by its name in the contract. */
export const questionFileFormats: Record<QuestionFormat, QuestionFileFormat> = {
  docx: {
    title: 'Word',
    extension: '.docx',
    accept: ['.docx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: async (questions) => ({ bytes: await writeQuestionDocx(questions), left: [] }),
    read: readQuestionDocx,
  },
  xlsx: {
    title: 'Excel',
    extension: '.xlsx',
    accept: ['.xlsx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: async ({ items }) => ({ bytes: await writeQuestionSheet(items), left: [] }),
    async read(bytes) {
      await checkZip(bytes)
      return await readQuestionSheet(bytes)
    },
  },
  'moodle-xml': {
    title: 'Moodle XML',
    extension: '.xml',
    accept: ['.xml'],
    mediaType: 'application/xml',
    write: async ({ items, title }) => ({ bytes: Buffer.from(writeMoodleXml(items, title)), left: [] }),
    read: async (bytes) => readMoodleXml(decodeText(bytes)),
  },
  gift: {
    title: 'GIFT',
    extension: '.gift.txt',
    accept: ['.txt', '.gift'],
    mediaType: 'text/plain; charset=utf-8',
    async write({ items }) {
      const { text, left } = writeGift(items)
      return { bytes: Buffer.from(text), left }
    },
    read: async (bytes) => readGift(decodeText(bytes)),
  },
  'qti-2.1': {
    title: 'QTI 2.1',
    extension: '.qti21.zip',
    accept: ['.zip', '.xml'],
    mediaType: 'application/zip',
    write: async ({ items, title }) => ({ bytes: await writeQtiPackage(items, title, '2.1'), left: [] }),
    read: readQtiFile,
  },
  'qti-3.0': {
    title: 'QTI 3.0',
    extension: '.qti30.zip',
    accept: ['.zip', '.xml'],
    mediaType: 'application/zip',
    write: async ({ items, title }) => ({ bytes: await writeQtiPackage(items, title, '3.0'), left: [] }),
    read: readQtiFile,
  },
}

/** A package, or one item's XML alone. */
async function readQtiFile(bytes: Uint8Array): Promise<ImportedItems> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  return readQti(isZip ? await readZip(bytes, /\.xml$/iu) : new Map([['文件.xml', decodeText(bytes)]]))
}
