import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { AppError } from '../storage/app-error.ts'
import type { Clock } from '../storage/clock.ts'
import type { Connection, Database } from '../storage/database.ts'
import { newId } from '../storage/new-id.ts'
import type { AuditLog } from './audit-log.ts'
import { canonicalJson } from './canonical-json.ts'
import { belongsTo, countRows } from './collect-personal-data.ts'
import type { PersonRows, RecordKind } from './record-kind.ts'
import { recordKinds } from './record-kinds.ts'
import { erasures } from './schema.ts'

/** What was erased and what was not; `hash` (SHA-256 over the rest as canonical JSON) stands in the audit log too. */
export type ErasureReceipt = {
  id: string
  at: string
  erased: { kind: string; rows: number }[]
  /** Rows left, with the person's name taken out of them or because the law holds them. */
  kept: { kind: string; rows: number; why: 'unlinked' | 'held-by-law' }[]
  hash: string
}

/** What stands in the place of an erased person's id. */
export const erasedPerson = 'erased'

/**
 * Erases what is kept of a person: the kinds named, or `all` with the account and the link from the audit log's pseudonym.
 * One transaction with its audit row; afterwards the deleted words are in neither the file nor its write-ahead log.
 * Throws `input-invalid` for a kind that can't go alone.
 */
export async function erasePerson(
  { database, audit, clock }: { database: Database; audit: AuditLog; clock: Clock },
  person: { id: string; role: string },
  wanted: 'all' | readonly string[],
): Promise<ErasureReceipt> {
  const kinds = wanted === 'all' ? recordKinds : wanted.map(kindAlone)
  const receipt = await database.write(async (transaction) => {
    const erased: ErasureReceipt['erased'] = []
    const kept: ErasureReceipt['kept'] = []
    const id = newId()
    const at = clock().toISOString()
    for (const kind of kinds.filter(({ erasure }) => erasure !== 'held')) {
      const counts = await eraseKind(transaction, kind, person.id)
      erased.push({ kind: kind.id, rows: counts.erased })
      if (counts.unlinked > 0) kept.push({ kind: kind.id, rows: counts.unlinked, why: 'unlinked' })
    }
    if (wanted === 'all') {
      const personHash = hashPerson(person.id)
      await transaction.insert(erasures).values({ id, personHash, kinds: kinds.map((kind) => kind.id), at })
    }
    // Counted with the row that is about to be written, which the person may want to look for.
    kept.push({ kind: 'audit', rows: (await heldRows(transaction, person.id)) + 1, why: 'held-by-law' })
    const hash = createHash('sha256').update(canonicalJson({ id, at, erased, kept })).digest('hex')
    const entry = { actorId: person.id, role: person.role, act: 'erasure', subjectId: id }
    await audit.append({ ...entry, detail: { erased, kept, receiptHash: hash } }, transaction)
    if (wanted === 'all') await eraseHeld(transaction, person.id)
    return { id, at, erased, kept, hash }
  })
  await database.settle()
  return receipt
}

/** The hash under which `erasures` remembers whose records went. */
export const hashPerson = (personId: string): string => createHash('sha256').update(personId).digest('hex')

function kindAlone(id: string): RecordKind {
  const kind = recordKinds.find((candidate) => candidate.id === id)
  if (kind?.erasure === 'alone') return kind
  throw new AppError('input-invalid', '这类记录不能单独删除，请刷新“我的数据”页面后重试。')
}

/** Takes a person's rows of one kind, or the person out of them. */
async function eraseKind(
  transaction: Connection,
  kind: RecordKind,
  personId: string,
): Promise<{ erased: number; unlinked: number }> {
  const counts = { erased: 0, unlinked: 0 }
  for (const rows of kind.rows) {
    if (rows.erase === 'keep') continue
    counts[rows.erase === 'delete' ? 'erased' : 'unlinked'] += await countRows(transaction, rows, personId)
    await takeRows(transaction, rows, personId)
  }
  return counts
}

async function takeRows(transaction: Connection, rows: PersonRows, personId: string): Promise<void> {
  const table = sql.identifier(rows.table)
  if (rows.erase === 'delete') {
    await transaction.run(sql`delete from ${table} where ${belongsTo(rows, personId)}`)
    return
  }
  const column = sql.identifier(rows.column ?? '')
  await transaction.run(sql`update ${table} set ${column} = ${erasedPerson} where ${belongsTo(rows, personId)}`)
}

async function heldRows(transaction: Connection, personId: string): Promise<number> {
  let total = 0
  for (const rows of heldKinds().flatMap((kind) => kind.rows)) {
    if (rows.erase === 'keep') total += await countRows(transaction, rows, personId)
  }
  return total
}

/** Of what the law holds, what links it to the person. */
async function eraseHeld(transaction: Connection, personId: string): Promise<void> {
  for (const kind of heldKinds()) await eraseKind(transaction, kind, personId)
}

const heldKinds = () => recordKinds.filter(({ erasure }) => erasure === 'held')
