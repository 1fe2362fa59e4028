import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { documentMetadata } from './document-metadata.ts'

/** One built file: its path inside the corpus, what its manuscript says of it, and the hash of that manuscript. */
const manifestRow = documentMetadata.extend({
  file: z.string().min(1),
  sourceSha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type ManifestRow = z.infer<typeof manifestRow>

const manifestPath = (corpus: string) => join(corpus, 'manifest.json')

/** Reads the rows of a corpus; a corpus that was never built has none. */
export function readManifest(corpus: string): ManifestRow[] {
  const path = manifestPath(corpus)
  return existsSync(path) ? z.array(manifestRow).parse(JSON.parse(readFileSync(path, 'utf8'))) : []
}

/** Writes the rows sorted by file, so that the same rows always give the same bytes. */
export function writeManifest(corpus: string, rows: ManifestRow[]): void {
  const sorted = rows.toSorted((a, b) => (a.file < b.file ? -1 : 1))
  writeFileSync(manifestPath(corpus), `${JSON.stringify(sorted, null, 2)}\n`)
}
