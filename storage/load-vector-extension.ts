import type SqliteDriver from 'better-sqlite3'
import { load } from 'sqlite-vec'

/** Adds sqlite-vec to a connection, where it has a build for this machine; without it all works but vectors in this file. */
export function loadVectorExtension(connection: SqliteDriver.Database): void {
  try {
    load(connection)
  } catch {
    // Making a vector table then fails by name ("no such module: vec0"), and the index says what to do.
  }
}
