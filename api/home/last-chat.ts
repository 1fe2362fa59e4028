import { listConversations } from '../../agents/conversations.ts'
import type { Connection } from '../../storage/database.ts'
import type { HomeCard } from '../contract/home.ts'
import { homeCard } from './home-card.ts'

/** The way back to the last conversation in which something was asked; none before the first question. */
export async function lastChat(read: Connection, ownerId: string): Promise<HomeCard[]> {
  const last = (await listConversations(read, ownerId)).find(({ title }) => title !== '')
  return last ? [homeCard('go-on', { id: last.id, title: last.title, at: last.updatedAt })] : []
}
