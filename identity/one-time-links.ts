import { createHash, randomBytes } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { AppError } from '../storage/app-error.ts'
import type { Connection } from '../storage/database.ts'
import { oneTimeLinks } from './schema.ts'

export type OneTimeLink = typeof oneTimeLinks.$inferSelect
export type LinkPurpose = OneTimeLink['purpose']

const hour = 3600_000
/** How long a link can be used, in milliseconds. */
const validFor: Record<LinkPurpose, number> = {
  'first-administrator': 24 * hour,
  invitation: 14 * 24 * hour,
  'password-reset': 24 * hour,
}

/** A new token of 256 random bits for `personId`; those given before for the same person, or the first administrator, end. */
export async function giveLink(
  transaction: Connection,
  link: { purpose: LinkPurpose; personId: string | null; now: Date },
): Promise<{ token: string; expiresAt: string }> {
  await transaction
    .delete(oneTimeLinks)
    .where(link.personId === null ? isNull(oneTimeLinks.personId) : eq(oneTimeLinks.personId, link.personId))
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(link.now.getTime() + validFor[link.purpose]).toISOString()
  await transaction.insert(oneTimeLinks).values({
    tokenHash: hashToken(token),
    purpose: link.purpose,
    personId: link.personId,
    createdAt: link.now.toISOString(),
    expiresAt,
  })
  return { token, expiresAt }
}

/** The link of a token, still to be used; throws `forbidden` alike for one that is unknown, used or expired. */
export async function findLink(connection: Connection, token: string, now: Date): Promise<OneTimeLink> {
  const [link] = await connection
    .select()
    .from(oneTimeLinks)
    .where(and(eq(oneTimeLinks.tokenHash, hashToken(token)), isNull(oneTimeLinks.usedAt)))
  if (!link || link.expiresAt <= now.toISOString()) {
    throw new AppError('forbidden', '这个链接已经用过、过期或不完整，请向老师或管理员要一个新的。')
  }
  return link
}

/** Uses up the link of a token; a second use throws as `findLink` does. */
export async function useLink(transaction: Connection, token: string, now: Date): Promise<OneTimeLink> {
  const link = await findLink(transaction, token, now)
  await transaction
    .update(oneTimeLinks)
    .set({ usedAt: now.toISOString() })
    .where(eq(oneTimeLinks.tokenHash, link.tokenHash))
  return link
}

/**
 * The address that a link is handed over as. The token stands behind `#`: browsers send that part to no server, so that
 * it is in no log and no Referer.
 */
export const linkAddress = (origin: string, token: string): string => `${origin}/welcome#${token}`

const hashToken = (token: string) => createHash('sha256').update(token).digest('hex')
