import type { Access } from '../../knowledge/access.ts'
import { getClause } from '../../knowledge/catalogue.ts'
import type { SearchHit } from '../../knowledge/search.ts'
import type { Connection } from '../../storage/database.ts'

/** A clause that may be asked about: the reader may see it, its edition is in force, and `isOpen` closes it not; else null. */
export async function openClause(
  connection: Connection,
  access: Access,
  clauseId: string,
  isOpen: (hit: SearchHit) => boolean,
): Promise<SearchHit | null> {
  const found = await getClause(connection, access, clauseId)
  if (found?.document.status !== 'in-force') return null
  const { clauseCount: _count, ...document } = found.document
  const hit = { score: 1, addressed: true, clause: found.clause, document }
  return isOpen(hit) ? hit : null
}
