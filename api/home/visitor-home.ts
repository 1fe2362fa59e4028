import { homeCard } from './home-card.ts'
import type { ReadHome } from './home-part.ts'
import { lastChat } from './last-chat.ts'

/** The home of people from outside the school: the last chat, what they may read, what is kept of them. */
export const visitorHome: ReadHome = async ({ database }, viewer) => ({
  cards: [...(await lastChat(database.read, viewer.id)), homeCard('read-library'), homeCard('my-data')],
  firstTask: [],
})
