import { existsSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Backups } from './contract/upkeep.ts'

/** What a backup that was made from the page is called. */
export const backupName = /^bashan-\d{8}-\d{6}\.zip$/

/** Where backups that are made from the page lie. */
export const backupFolder = (dataFolder: string): string => resolve(dataFolder, 'backups')

/** The backups that lie below a data folder, newest first. */
export async function listBackupFiles(dataFolder: string): Promise<Backups['backups']> {
  const folder = backupFolder(dataFolder)
  const names = existsSync(folder) ? (await readdir(folder)).filter((name) => backupName.test(name)) : []
  return await Promise.all(
    names
      .sort()
      .reverse()
      .map(async (id) => {
        const { size, mtime } = await stat(join(folder, id))
        return { id, bytes: size, at: mtime.toISOString() }
      }),
  )
}
