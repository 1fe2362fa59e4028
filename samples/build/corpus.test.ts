import { readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import matter from 'gray-matter'
import { describe, expect, it } from 'vitest'
import { manuscriptPaths } from './build-samples.ts'
import { type DocumentMetadata, documentMetadata } from './document-metadata.ts'
import { readManifest } from './manifest.ts'
import { readManuscript } from './read-manuscript.ts'

const folder = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url))
const corpus = folder('corpus')
const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter(
  (path) => path !== 'manifest.json' && statSync(join(corpus, path)).isFile(),
)
const rows = readManifest(corpus)
const markdown = files.filter((file) => extname(file) === '.md')
const documents = new Map<string, DocumentMetadata>(rows.map((row) => [row.file, row]))
for (const file of markdown) {
  documents.set(file, documentMetadata.parse(matter(readFileSync(join(corpus, file), 'utf8'), {}).data))
}

describe('the sample corpus', () => {
  it('describes every file once, in its front matter or in the manifest', () => {
    expect([...documents.keys()].toSorted()).toEqual(files.toSorted())
    expect(rows.filter((row) => extname(row.file) === '.md')).toEqual([])
  })

  it('holds at least 24 documents in all seven formats and all seven folders', () => {
    expect(files.length).toBeGreaterThanOrEqual(24)
    expect([...new Set(files.map((file) => extname(file)))].toSorted()).toEqual(
      ['.docx', '.html', '.md', '.pdf', '.pptx', '.txt', '.xlsx'].toSorted(),
    )
    expect(new Set(files.map((file) => file.split('/')[0])).size).toBe(7)
  })

  it('is built from the manuscripts as they are now', () => {
    const expected = manuscriptPaths(folder('manuscripts')).map(readManuscript)
    expect(rows.map(({ file, sourceSha256 }) => ({ file, sourceSha256 }))).toEqual(
      expected.map(({ file, sourceSha256 }) => ({ file, sourceSha256 })).toSorted((a, b) => (a.file < b.file ? -1 : 1)),
    )
  })

  it('has a superseded document, and each successor names an older edition that is superseded', () => {
    const successors = [...documents.values()].filter((document) => document.supersedes)
    expect(successors.length).toBeGreaterThan(0)
    for (const { supersedes } of successors) {
      expect(documents.get(supersedes ?? ''), `${supersedes} is not in the corpus`).toMatchObject({
        status: 'superseded',
      })
    }
    const replaced = new Set(successors.map((document) => document.supersedes))
    const orphans = [...documents].filter(([file, { status }]) => status === 'superseded' && !replaced.has(file))
    expect(orphans).toEqual([])
  })

  it('stays under five megabytes', () => {
    const bytes = files.reduce((sum, file) => sum + statSync(join(corpus, file)).size, 0)
    expect(bytes).toBeLessThan(5 * 1024 * 1024)
  })
})
