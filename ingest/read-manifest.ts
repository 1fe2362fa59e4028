import { readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { z } from 'zod'
import { type FileMetadata, fileMetadata } from './file-metadata.ts'
import { unreadable } from './unreadable.ts'

/** The file that describes the files beside and beneath it, an array of rows with `file` and its metadata. */
export const manifestName = 'manifest.json'

const rows = z.array(fileMetadata.extend({ file: z.string().min(1) }))
type Manifest = Map<string, FileMetadata>

/**
 * Finds, for each absolute path, its row in the nearest manifest above it; files without one are absent from the map.
 * `supersedes` comes back as an absolute path where it names a file of the same manifest.
 */
export async function readManifests(paths: readonly string[]): Promise<Map<string, FileMetadata>> {
  const known = new Map<string, Manifest | null>()
  const found = new Map<string, FileMetadata>()
  for (const path of paths) {
    for (let folder = dirname(path); ; folder = dirname(folder)) {
      const manifest = known.has(folder) ? known.get(folder) : await readManifest(folder)
      known.set(folder, manifest ?? null)
      const row = manifest?.get(path)
      if (row !== undefined) found.set(path, row)
      if (row !== undefined || folder === dirname(folder)) break
    }
  }
  return found
}

async function readManifest(folder: string): Promise<Manifest | null> {
  const source = await readFile(join(folder, manifestName), 'utf8').catch(() => null)
  if (source === null) return null
  const parsed = parseJson(source)
  const isOurs =
    Array.isArray(parsed) && parsed.every((row) => typeof row === 'object' && row !== null && 'file' in row)
  if (!isOurs) return null // another program's manifest.json, such as a web application's
  const checked = rows.safeParse(parsed)
  if (!checked.success) {
    const places = checked.error.issues.map(({ path: [row, field] }) => `第 ${Number(row) + 1} 项的 ${String(field)}`)
    throw unreadable(`${join(folder, manifestName)} 有误：${places.join('、')}，请改正后重新导入。`, checked.error)
  }
  const files = new Set(checked.data.map(({ file }) => file))
  return new Map(
    checked.data.map(({ file, supersedes, ...metadata }) => {
      const replaced = supersedes !== undefined && files.has(supersedes) ? resolve(folder, supersedes) : supersedes
      return [resolve(folder, file), replaced === undefined ? metadata : { ...metadata, supersedes: replaced }]
    }),
  )
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch {
    return null
  }
}
