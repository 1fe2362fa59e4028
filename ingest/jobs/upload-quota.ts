import { readdir, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { and, count, eq, gte, sum } from 'drizzle-orm'
import { AppError } from '../../storage/app-error.ts'
import type { Connection } from '../../storage/database.ts'
import { ingestJobs } from '../schema.ts'

const megabyte = 1024 * 1024
const day = 24 * 3_600_000

/**
 * What people may upload (OWASP ASVS 5.2.4 asks for a quota; the figures are this project's): a day's worth of a teacher
 * is a few textbooks; the whole is what a school's small server can keep and back up.
 */
const uploadQuota = {
  filesADay: 200,
  bytesADay: 500 * megabyte,
  bytesInAll: 20 * 1024 * megabyte,
  bytesLeftFree: 1024 * megabyte,
} as const
export type UploadQuota = { readonly [name in keyof typeof uploadQuota]: number }

/** Throws `too-many-requests` when a person has uploaded enough for a day, `storage-full` when the server has no room. */
export async function checkQuota(
  connection: Connection,
  folder: string,
  { ownerId, now, quota = uploadQuota }: { ownerId: string; now: Date; quota?: UploadQuota },
): Promise<void> {
  const since = new Date(now.getTime() - day).toISOString()
  const [used] = await connection
    .select({ files: count(), bytes: sum(ingestJobs.bytes) })
    .from(ingestJobs)
    .where(and(eq(ingestJobs.ownerId, ownerId), gte(ingestJobs.createdAt, since)))
  if (used && (used.files >= quota.filesADay || Number(used.bytes ?? 0) >= quota.bytesADay)) {
    const { filesADay, bytesADay } = quota
    throw new AppError(
      'too-many-requests',
      `24 小时内最多上传 ${filesADay} 个文件、共 ${bytesADay / megabyte} MB，已到上限；请明天再传，或请管理员用命令行导入。`,
    )
  }
  const room = await statfs(folder).catch(() => null)
  const isTight = room !== null && room.bavail * room.bsize < quota.bytesLeftFree
  if (isTight || (await sizeOf(folder)) >= quota.bytesInAll) {
    throw new AppError('storage-full', '服务器上存放资料的空间已用完，请联系管理员删除不用的资料或扩大磁盘。')
  }
}

async function sizeOf(folder: string): Promise<number> {
  let bytes = 0
  for (const name of await readdir(folder).catch(() => [])) {
    bytes += (await stat(join(folder, name)).catch(() => null))?.size ?? 0
  }
  return bytes
}
