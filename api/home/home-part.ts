import type { AppParts } from '../app-parts.ts'
import type { Home, HomeCard } from '../contract/home.ts'
import type { Viewer } from '../viewer.ts'

/** What a role's home is made of: cards with the most wanted first, of which three are shown, and the first steps. */
export type HomePart = { cards: HomeCard[]; firstTask: Home['firstTask'] }

/** Decides what a person of one role most likely wants next, from what is stored. */
export type ReadHome = (parts: AppParts, viewer: Viewer) => Promise<HomePart>
