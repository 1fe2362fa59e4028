import { createHash, createPublicKey, type KeyObject, sign } from 'node:crypto'
import { asc, desc, gt } from 'drizzle-orm'
import { AppError } from '../storage/app-error.ts'
import type { Clock } from '../storage/clock.ts'
import type { Connection, Database } from '../storage/database.ts'
import { actorIdOf } from './actor-pseudonym.ts'
import { canonicalJson } from './canonical-json.ts'
import { type AuditManifest, writeAuditExport } from './export-audit-log.ts'
import { auditLog } from './schema.ts'

export type AuditEntry = {
  /** The person's id, or the program's name; the log keeps a pseudonym of a person (see actor-pseudonym.ts). */
  actorId: string
  role: string
  /** What was done, such as `turn`, `export`, `rule-change`. */
  act: string
  subjectId?: string | null
  detail?: Record<string, unknown>
}

export type AuditRow = typeof auditLog.$inferSelect

export type AuditVerification = { ok: boolean; rows: number; firstBroken?: number }

export type AuditLog = {
  /** Adds a row, in `transaction` if one is open, else in its own; throws `audit-unavailable` if it cannot. */
  append: (entry: AuditEntry, transaction?: Connection) => Promise<{ sequence: number; hash: string }>
  /**
   * Recomputes the chain from the first row; `firstBroken` is the first row that was changed, removed or put in.
   * Rows cut off at the end show only against `anchor`, an earlier export's last sequence and hash.
   */
  verify: (anchor?: { lastSequence: number; headHash: string }) => Promise<AuditVerification>
  /** Writes audit-log.jsonl, manifest.json and manifest.sig into `folder`; needs the signing key. */
  export: (folder: string) => Promise<AuditManifest>
  /** Signs a text by the key that signs exports (Ed25519, base64), with its public half in PEM. */
  sign: (text: string) => { signature: string; publicKey: string }
}

/** The previous hash of the first row. */
export const genesisHash = '0'.repeat(64)

const pageSize = 1000

/** The append-only log of `database`: each row's hash covers the row and the hash before it. */
export function openAuditLog(database: Database, clock: Clock, readSigningKey?: () => KeyObject): AuditLog {
  function signingKey(): KeyObject {
    if (readSigningKey) return readSigningKey()
    throw new AppError('configuration-invalid', '没有配置审计签名密钥，无法导出和签名，请联系管理员。')
  }

  async function appendIn(transaction: Connection, entry: AuditEntry): Promise<{ sequence: number; hash: string }> {
    const [last] = await transaction.select().from(auditLog).orderBy(desc(auditLog.sequence)).limit(1)
    const row = {
      sequence: (last?.sequence ?? 0) + 1,
      at: clock().toISOString(),
      actorId: await actorIdOf(transaction, entry.actorId),
      role: entry.role,
      act: entry.act,
      subjectId: entry.subjectId ?? null,
      detail: entry.detail ?? {},
      previousHash: last?.hash ?? genesisHash,
    }
    const hash = hashRow(row)
    await transaction.insert(auditLog).values({ ...row, hash })
    return { sequence: row.sequence, hash }
  }

  return {
    async append(entry, transaction) {
      try {
        return transaction ? await appendIn(transaction, entry) : await database.write((own) => appendIn(own, entry))
      } catch (error) {
        throw new AppError(
          'audit-unavailable',
          '审计日志暂时无法写入，本次操作没有执行，请联系管理员检查磁盘与数据文件。',
          {
            cause: error,
          },
        )
      }
    },

    async verify(anchor) {
      let rows = 0
      let previousHash = genesisHash
      let anchored = anchor === undefined || anchor.lastSequence === 0
      for await (const row of auditRows(database)) {
        if (row.sequence !== rows + 1 || row.previousHash !== previousHash || row.hash !== hashRow(row)) {
          return { ok: false, rows, firstBroken: rows + 1 }
        }
        if (row.sequence === anchor?.lastSequence) {
          if (row.hash !== anchor.headHash) return { ok: false, rows, firstBroken: row.sequence }
          anchored = true
        }
        rows += 1
        previousHash = row.hash
      }
      return anchored ? { ok: true, rows } : { ok: false, rows, firstBroken: rows + 1 }
    },

    async export(folder) {
      const exportedAt = clock().toISOString()
      return writeAuditExport({ rows: auditRows(database), folder, signingKey: signingKey(), exportedAt })
    },

    sign(text) {
      const key = signingKey()
      const publicKey = createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString()
      return { signature: sign(null, Buffer.from(text), key).toString('base64'), publicKey }
    },
  }
}

/** SHA-256 (hex) over the canonical JSON of the row without its own hash. */
export function hashRow(row: Omit<AuditRow, 'hash'> & { hash?: string }): string {
  const { hash: _, ...covered } = row
  return createHash('sha256').update(canonicalJson(covered)).digest('hex')
}

/** Every row in order, read page by page. */
async function* auditRows(database: Database): AsyncGenerator<AuditRow> {
  let last = Number.MIN_SAFE_INTEGER
  for (;;) {
    const page = await database.read
      .select()
      .from(auditLog)
      .where(gt(auditLog.sequence, last))
      .orderBy(asc(auditLog.sequence))
      .limit(pageSize)
    yield* page
    const end = page.at(-1)
    if (end === undefined || page.length < pageSize) return
    last = end.sequence
  }
}
