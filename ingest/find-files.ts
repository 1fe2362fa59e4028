import { readdir, stat } from 'node:fs/promises'
import { extname, join, resolve } from 'node:path'
import { readableExtensions } from './parse-file.ts'
import { manifestName } from './read-manifest.ts'
import { unsupportedFormat } from './unsupported-format.ts'

/** Absolute paths to ingest, sorted, and the files left out with the reason in one Chinese sentence. */
export type FoundFiles = { files: string[]; skipped: { path: string; reason: string }[] }

/**
 * Lists what to ingest under files and folders. A file that was named is always listed, so that reading it tells what
 * is wrong; inside a folder hidden files, Office lock files (~$) and the manifest are passed over, other formats skipped.
 */
export async function findFiles(paths: readonly string[]): Promise<FoundFiles> {
  const files = new Set<string>()
  const skipped = new Map<string, string>()
  for (const path of paths.map((given) => resolve(given))) {
    if (!(await isFolder(path))) files.add(path)
    else await walk(path, files, skipped)
  }
  return {
    files: [...files].sort(),
    skipped: [...skipped].map(([path, reason]) => ({ path, reason })).sort((a, b) => (a.path < b.path ? -1 : 1)),
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    return false // reading it as a file says that it is missing
  }
}

async function walk(folder: string, files: Set<string>, skipped: Map<string, string>): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.name.startsWith('.') || entry.name.startsWith('~$') || entry.name === manifestName) continue
    if (entry.isDirectory()) await walk(path, files, skipped)
    else if (!entry.isFile()) skipped.set(path, '这是链接或特殊文件，未导入。')
    else if (readableExtensions.includes(extname(entry.name).toLowerCase())) files.add(path)
    else skipped.set(path, unsupportedFormat(extname(entry.name)))
  }
}
