import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../storage/app-error.ts'
import { makeFolder } from '../../storage/make-folder.ts'

/** Seals keys of providers for the database (AES-256-GCM); a sealed key opens only under the name that it was sealed under. */
export type KeyBox = { seal: (key: string, name: string) => string; open: (sealed: string, name: string) => string }

const algorithm = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16

/** The box whose secret lies in `folder` (readable by the owner only), made on first use. */
export function openKeyBox(folder: string): KeyBox {
  return {
    seal(key, name) {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv(algorithm, loadSecret(folder), nonce).setAAD(Buffer.from(name))
      return Buffer.concat([nonce, cipher.update(key, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64')
    },
    open(sealed, name) {
      try {
        const bytes = Buffer.from(sealed, 'base64')
        const decipher = createDecipheriv(algorithm, loadSecret(folder), bytes.subarray(0, nonceBytes), {
          authTagLength: tagBytes,
        })
          .setAAD(Buffer.from(name))
          .setAuthTag(bytes.subarray(-tagBytes))
        return Buffer.concat([decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()]).toString()
      } catch (error) {
        throw new AppError('configuration-invalid', '保存的密钥打不开，请管理员在“大模型”页重新填写。', {
          cause: error,
        })
      }
    },
  }
}

function loadSecret(folder: string): Buffer {
  const path = join(folder, 'model-key-secret')
  try {
    if (existsSync(path)) return Buffer.from(readFileSync(path, 'utf8').trim(), 'base64url')
    const secret = randomBytes(32)
    makeFolder(folder)
    writeFileSync(path, secret.toString('base64url'), { mode: 0o600, flag: 'wx' })
    return secret
  } catch (error) {
    throw new AppError('configuration-invalid', `读不到或写不了 ${path}，请检查该文件夹的权限。`, { cause: error })
  }
}
