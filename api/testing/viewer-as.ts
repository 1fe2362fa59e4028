import type { Role } from '../../identity/role.ts'
import { readableCollections } from '../../knowledge/collections.ts'
import type { Connection } from '../../storage/database.ts'
import type { Viewer } from '../viewer.ts'

/** A viewer of a role for tests of routes: what it may read is computed as for people who signed in. */
export async function viewerAs(
  read: Connection,
  role: Role,
  { classIds = [], id = role, guest = false }: { classIds?: string[]; id?: string; guest?: boolean } = {},
): Promise<Viewer> {
  const collections = await readableCollections(read, { userId: id, role, classIds, guest })
  return { id, role, guest, classIds, access: { collections } }
}
