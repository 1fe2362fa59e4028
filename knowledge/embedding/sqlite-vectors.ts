import { inArray, type SQL, sql } from 'drizzle-orm'
import { AppError } from '../../storage/app-error.ts'
import type { Connection, Database } from '../../storage/database.ts'
import { clauses } from '../schema.ts'
import type { VectorIndex } from './vector-index.ts'

/**
 * Vectors in a sqlite-vec table of the database file, under the row ids of their clauses. The table is made for the
 * dimension of the first vectors; a trigger takes a clause's vector along when the clause goes.
 */
export function sqliteVectors(database: Database, name: string): VectorIndex {
  const table = sql.identifier(name)
  const trigger = sql.identifier(`${name}_leave`)

  async function makeTable(transaction: Connection, dimension: number) {
    try {
      await transaction.run(
        sql`create virtual table if not exists ${table} using vec0(embedding float[${sql.raw(String(dimension))}] distance_metric=cosine)`,
      )
      await transaction.run(sql`create trigger if not exists ${trigger} after delete on clauses begin
        delete from ${table} where rowid = old.row_id; end`)
    } catch (error) {
      const message =
        '本机加载不了 sqlite-vec，不能在数据文件里存向量：请换用受支持的系统，或设 BASHAN_VECTORS=chroma。'
      throw new AppError('index-unavailable', message, { cause: error })
    }
  }

  return {
    upsert: (rows) =>
      database.write(async (transaction) => {
        const [first] = rows
        if (!first) return
        await makeTable(transaction, first.vector.length)
        // A clause may have gone while its text was with the embedder; its vector would stay for good.
        const rowIds = rows.map((row) => row.rowId)
        const present = await transaction
          .select({ rowId: clauses.rowId })
          .from(clauses)
          .where(inArray(clauses.rowId, rowIds))
        const kept = new Set(present.map((row) => row.rowId))
        for (const { rowId, vector } of rows.filter((row) => kept.has(row.rowId))) {
          await transaction.run(sql`delete from ${table} where rowid = ${BigInt(rowId)}`)
          await transaction.run(
            sql`insert into ${table} (rowid, embedding) values (${BigInt(rowId)}, ${bytes(vector)})`,
          )
        }
      }),
    remove: (rowIds) =>
      database.write(async (transaction) => {
        for (const rowId of rowIds) await transaction.run(sql`delete from ${table} where rowid = ${BigInt(rowId)}`)
      }),
    nearest: async (vector, { condition, limit }) => {
      const found = await database.read.all<{ rowId: number }>(sql`
        select rowid as rowId from ${table}
        where embedding match ${bytes(vector)} and k = ${limit} and rowid in (${allowed(condition)})
        order by distance`)
      return found.map((row) => row.rowId)
    },
    count: async () => {
      if (!(await exists(database.read, name))) return 0
      const [row] = await database.read.all<{ rows: number }>(sql`select count(*) as rows from ${table}`)
      return row?.rows ?? 0
    },
    drop: () =>
      database.write(async (transaction) => {
        await transaction.run(sql`drop trigger if exists ${trigger}`)
        await transaction.run(sql`drop table if exists ${table}`)
      }),
  }
}

const allowed = (condition: SQL): SQL => sql`
  select clauses.row_id from clauses join documents on documents.id = clauses.document_id where ${condition}`

async function exists(connection: Connection, name: string): Promise<boolean> {
  const found = await connection.all(sql`select 1 from sqlite_master where type = 'table' and name = ${name}`)
  return found.length > 0
}

const bytes = (vector: readonly number[]): Buffer => Buffer.from(new Float32Array(vector).buffer)
