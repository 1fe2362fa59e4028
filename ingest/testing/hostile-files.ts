import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hostileArchives } from './hostile-archives.ts'
import { canary, type HostileFile } from './hostile-file.ts'
import { hostilePdf } from './hostile-pdf.ts'
import { hostileText } from './hostile-text.ts'

/** Writes every hostile file into folders of its own beneath `root`, beside a file that none of them may reach. */
export async function writeHostileFiles(root: string): Promise<(HostileFile & { path: string })[]> {
  const secret = join(root, 'secret.txt')
  await writeFile(secret, canary)
  const files = [...hostileText, ...hostileArchives(secret), ...hostilePdf]
  const written: (HostileFile & { path: string })[] = []
  for (const [index, file] of files.entries()) {
    const folder = join(root, 'corpus', String(index))
    await mkdir(folder, { recursive: true })
    const path = join(folder, file.name)
    await writeFile(path, file.bytes())
    written.push({ ...file, path })
  }
  return written
}
