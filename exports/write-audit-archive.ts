import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import type { AuditLog } from '../governance/audit-log.ts'

const verifier = new URL('../governance/verify-export.mjs', import.meta.url)
const files = ['audit-log.jsonl', 'manifest.json', 'manifest.sig']
const readme = `这是审计日志的签名副本：audit-log.jsonl 每行一条，manifest.json 是清单，manifest.sig 是清单的签名（Ed25519）。
在任何装有 Node.js 的电脑上，解压后在本文件夹运行：
  node verify-export.mjs .
要同时核验签名人，请向学校另行索取公钥文件，再运行：
  node verify-export.mjs . --public-key audit-public-key.pem
`

/** The signed export of the audit log as one zip file, with the script that verifies it outside the product. */
export async function writeAuditArchive(audit: AuditLog): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'bashan-audit-'))
  try {
    await audit.export(folder)
    const zip = new ZipFile()
    for (const name of files) zip.addBuffer(await readFile(join(folder, name)), name)
    zip.addBuffer(await readFile(verifier), 'verify-export.mjs')
    zip.addBuffer(Buffer.from(readme), '说明.txt')
    zip.end()
    return await buffer(zip.outputStream)
  } finally {
    await rm(folder, { recursive: true })
  }
}
