import { lstat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { watch } from 'chokidar'
import { AppError } from '../../storage/app-error.ts'
import type { FileMetadata } from '../file-metadata.ts'
import { readableExtensions } from '../parse-file.ts'
import { manifestName, readManifests } from '../read-manifest.ts'

export type WatchOptions = {
  /** A file that is there, is new or has changed, with its row in the manifest; no others are told while it runs. */
  onFile: (path: string, manifest: FileMetadata) => Promise<void>
  /** One sentence in Chinese on something that the person who looks after the folder should know. */
  tell: (sentence: string) => void
  /** How long a file must have stopped growing. */
  settleMilliseconds?: number
}

/**
 * Watches folders, and all below them, from what is there now on. A file is told once it has stopped growing; one that
 * is taken away is only spoken of, since the library keeps what it has read.
 */
export function watchFolder(
  folders: readonly string[],
  { onFile, tell, settleMilliseconds = 2_000 }: WatchOptions,
): { close: () => Promise<void> } {
  let last: Promise<void> = Promise.resolve()
  const watcher = watch([...folders], {
    followSymlinks: false,
    ignored: (path) => isPassedOver(basename(path)) && !folders.includes(path),
    awaitWriteFinish: { stabilityThreshold: settleMilliseconds, pollInterval: Math.min(200, settleMilliseconds) },
  })
  const take = (path: string) => {
    last = last.then(() => tellFile(path)).catch((error: unknown) => tell(sentenceOf(error, path)))
  }

  async function tellFile(path: string): Promise<void> {
    if (!readableExtensions.includes(extname(path).toLowerCase()) || !(await lstat(path)).isFile()) return
    await restOf(path, settleMilliseconds)
    await onFile(path, (await readManifests([path])).get(path) ?? {})
  }

  watcher.on('add', take)
  watcher.on('change', take)
  watcher.on('unlink', (path) => {
    if (readableExtensions.includes(extname(path).toLowerCase())) {
      tell(`${path} 已从文件夹移走；资料库里仍保留它的内容，如不再需要请在资料库里删除。`)
    }
  })
  watcher.on('error', (error) => tell(sentenceOf(error, folders.join('、'))))
  return {
    async close() {
      await watcher.close()
      await last
    },
  }
}

/** Waits until a file has not changed for so long; the watcher itself does not wait for those that it finds at its start. */
async function restOf(path: string, milliseconds: number): Promise<void> {
  for (;;) {
    const before = await lstat(path)
    if (Date.now() - before.mtimeMs >= milliseconds) return
    await wait(milliseconds)
    const after = await lstat(path)
    if (after.size === before.size && after.mtimeMs === before.mtimeMs) return
  }
}

/** Hidden files, Office lock files and the manifest. */
const isPassedOver = (name: string) => name.startsWith('.') || name.startsWith('~$') || name === manifestName

function sentenceOf(error: unknown, path: string): string {
  return error instanceof AppError ? error.message : `监视 ${path} 时出错：${String(error)}。`
}
