import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../storage/app-error.ts'
import type { Clock } from '../storage/clock.ts'
import { createBackup } from '../storage/create-backup.ts'
import type { Backups } from './contract/upkeep.ts'
import { backupFolder, backupName, listBackupFiles } from './list-backup-files.ts'

/** Backups that are made from the page: in `backups` below the data folder, one at a time. */
export function openBackupDesk(options: { dataFolder: string; clock: Clock; onError: (error: unknown) => void }) {
  const { dataFolder, clock, onError } = options
  const folder = backupFolder(dataFolder)
  let running: Backups['running'] = null
  let problem: string | null = null

  async function write(file: string) {
    const onProgress = (share: number) => {
      if (running) running = { ...running, share }
    }
    try {
      await createBackup({ dataFolder, file, clock, onProgress })
      problem = null
    } catch (error) {
      onError(error)
      problem = error instanceof AppError ? error.message : '备份没有写成，请查看服务的日志。'
    } finally {
      running = null
    }
  }

  return {
    /** What is being written, and what lies there, newest first. */
    async list(): Promise<Backups> {
      const backups = await listBackupFiles(dataFolder)
      return { folder, running, problem, backups }
    },

    /** Begins a backup and returns its id; throws `conflict` while another is being written. */
    start(): string {
      if (running) throw new AppError('conflict', '正在备份，请等它完成。')
      const startedAt = clock().toISOString()
      const [day = '', time = ''] = startedAt.replaceAll(/[-:]/g, '').split('T')
      const id = `bashan-${day}-${time.slice(0, 6)}.zip`
      running = { startedAt, share: 0 }
      void write(join(folder, id))
      return id
    },

    /** The file of a backup and its size; throws `not-found` for anything else. */
    async find(id: string): Promise<{ path: string; bytes: number }> {
      const path = join(folder, id)
      const found = backupName.test(id) ? await stat(path).catch(() => null) : null
      if (!found) throw new AppError('not-found', '没有这个备份，它可能已被删除。')
      return { path, bytes: found.size }
    },

    async remove(id: string): Promise<void> {
      const { path } = await this.find(id)
      await rm(path)
    },
  }
}
