import type { Region } from '../knowledge/document.ts'

/**
 * A paragraph-sized piece of a file in reading order; every reader gives these and the clause parser takes them.
 * `page` is counted from 1 where the format has pages. A `quote` (block quotation, code) never starts a clause.
 */
export type Block =
  | { kind: 'heading'; level: number; text: string; page: number | null; places?: Place[] }
  | { kind: 'paragraph' | 'list-item' | 'table-row' | 'quote'; text: string; page: number | null; places?: Place[] }

/** Where a block stands, one for each page or column; `confidence` (0 to 1) of its `characters` where they were recognised. */
export type Place = Region & { characters: number; confidence?: number }
