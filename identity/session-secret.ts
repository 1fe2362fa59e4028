import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../storage/app-error.ts'
import { makeFolder } from '../storage/make-folder.ts'

/** The 256 random bits that sign session cookies, kept in `folder` (readable by the owner only) and made on first use. */
export function loadSessionSecret(folder: string): string {
  const path = join(folder, 'session-secret')
  try {
    if (existsSync(path)) return readFileSync(path, 'utf8').trim()
    const secret = randomBytes(32).toString('base64url')
    makeFolder(folder)
    writeFileSync(path, secret, { mode: 0o600, flag: 'wx' })
    return secret
  } catch (error) {
    throw new AppError('configuration-invalid', `读不到或写不了登录密钥 ${path}，请检查该文件夹的权限。`, {
      cause: error,
    })
  }
}
