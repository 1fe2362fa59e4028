import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../storage/app-error.ts'
import { makeFolder } from '../storage/make-folder.ts'

/**
 * The Ed25519 key that signs audit exports, kept in `folder` (readable by the owner only) and made on first use.
 * The public half lies beside it for whoever checks exports.
 */
export function loadSigningKey(folder: string): KeyObject {
  const path = join(folder, 'audit-signing-key.pem')
  try {
    if (existsSync(path)) return createPrivateKey(readFileSync(path))
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    makeFolder(folder)
    writeFileSync(path, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' })
    writeFileSync(join(folder, 'audit-public-key.pem'), publicKey.export({ type: 'spki', format: 'pem' }))
    return privateKey
  } catch (error) {
    throw new AppError('configuration-invalid', `读不到或写不了审计签名密钥 ${path}，请检查该文件夹的权限。`, {
      cause: error,
    })
  }
}
