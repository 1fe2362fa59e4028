import { createHash, createPublicKey, type KeyObject, sign } from 'node:crypto'
import { open, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from '../storage/make-folder.ts'
import type { AuditRow } from './audit-log.ts'
import { canonicalJson } from './canonical-json.ts'

/** What an export claims about its rows; signed as canonical JSON. */
export type AuditManifest = {
  format: 'bashan-audit-1'
  exportedAt: string
  rows: number
  firstSequence: number | null
  lastSequence: number
  headHash: string
  /** SHA-256 (hex) of audit-log.jsonl. */
  fileHash: string
  algorithm: 'Ed25519'
  publicKey: string
}

/** Writes the rows as JSON lines with a signed manifest beside them; verify-export.mjs checks the result. */
export async function writeAuditExport(options: {
  rows: AsyncIterable<AuditRow>
  folder: string
  signingKey: KeyObject
  exportedAt: string
}): Promise<AuditManifest> {
  makeFolder(options.folder)
  const fileHash = createHash('sha256')
  const file = await open(join(options.folder, 'audit-log.jsonl'), 'w')
  let count = 0
  let first: AuditRow | undefined
  let last: AuditRow | undefined
  try {
    for await (const row of options.rows) {
      const line = `${canonicalJson(row)}\n`
      fileHash.update(line)
      await file.write(line)
      count += 1
      first ??= row
      last = row
    }
  } finally {
    await file.close()
  }
  const manifest: AuditManifest = {
    format: 'bashan-audit-1',
    exportedAt: options.exportedAt,
    rows: count,
    firstSequence: first?.sequence ?? null,
    lastSequence: last?.sequence ?? 0,
    headHash: last?.hash ?? '0'.repeat(64),
    fileHash: fileHash.digest('hex'),
    algorithm: 'Ed25519',
    publicKey: createPublicKey(options.signingKey).export({ type: 'spki', format: 'pem' }).toString(),
  }
  const signature = sign(null, Buffer.from(canonicalJson(manifest)), options.signingKey).toString('base64')
  await writeFile(join(options.folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  await writeFile(join(options.folder, 'manifest.sig'), `${signature}\n`)
  return manifest
}
