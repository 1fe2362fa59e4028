import type { HomeCard } from '../contract/home.ts'

/** A card of a kind, with what there is to say of it. */
export function homeCard(kind: HomeCard['kind'], facts: Partial<Omit<HomeCard, 'kind'>> = {}): HomeCard {
  return { kind, title: null, count: null, at: null, id: null, urgent: false, ...facts }
}
