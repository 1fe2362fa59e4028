import type { Role } from '../identity/role.ts'
import type { Access } from '../knowledge/access.ts'

/** Who sends a request: what they own goes by `id`, what they may read by `access`, what they may do by `role`. */
export type Viewer = {
  id: string
  role: Role
  /** A browser on this machine that has not signed in: it reads what is public and keeps its own conversations. */
  guest: boolean
  access: Access
  classIds: readonly string[]
  /** The session that the request came with. */
  sessionId?: string
}
