import type { SQL } from 'drizzle-orm'

/** The same words in the languages of the page. */
export type Words = { zh: string; en: string }

/** The rows of one table that belong to a person. */
export type PersonRows = {
  table: string
  /** The column that names the person; null where `where` finds them another way. */
  column: string | null
  where?: (personId: string) => SQL
  /** Columns that are keys to something rather than data about someone: not handed out. */
  secret?: readonly string[]
  /** What erasure does: takes the rows, takes the person out of them, or leaves them because the law holds them. */
  erase: 'delete' | 'unlink' | 'keep'
}

/** How long rows are kept, in days since `expired` says, within what an administrator may choose. */
export type Retention = {
  days: number
  least: number
  most: number
  reason: Words
  table: string
  /** The rows whose time was over at a moment. */
  expired: (before: Date) => SQL
}

/** One kind of record about people, its whole life in words and in tables; the page, the export, erasure and retention go by it. */
export type RecordKind = {
  id: string
  title: Words
  collect: Words
  use: Words
  ground: Words
  share: Words
  destroy: Words
  rows: readonly PersonRows[]
  retention: Retention | null
  /** Can go alone, goes with the account only, or is held by law. */
  erasure: 'alone' | 'with-account' | 'held'
}
