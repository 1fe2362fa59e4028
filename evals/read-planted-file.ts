import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { Document, Packer, Paragraph, TextRun } from 'docx'
import { parseFile } from '../ingest/parse-file.ts'
import type { LibraryDocument } from '../knowledge/testing/library.ts'

export type PlantedFile = { name: string; content: string }

/** What the product reads out of a file that somebody planted orders in. Of a Word file, lines after the first are hidden text. */
export async function readPlantedFile({ name, content }: PlantedFile): Promise<LibraryDocument> {
  const folder = mkdtempSync(join(tmpdir(), 'bashan-planted-'))
  try {
    const path = join(folder, name)
    writeFileSync(path, extname(name) === '.docx' ? await wordFile(content.split('\n')) : content)
    const { metadata, clauses } = await parseFile(path)
    return {
      title: metadata.title ?? name,
      clauses: Object.fromEntries(clauses.map(({ label, text }) => [label, text])),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function wordFile(lines: readonly string[]): Promise<Buffer> {
  const children = lines.map((text, at) => new Paragraph({ children: [new TextRun({ text, vanish: at > 0 })] }))
  return Packer.toBuffer(new Document({ sections: [{ children }] }))
}
