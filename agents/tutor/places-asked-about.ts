import type { Tutoring } from './tutoring.ts'

/** The clauses that an exchange asks about without citing them yet. */
export function placesAskedAbout(tutoring: Tutoring | undefined): { documentId: string; clause: string }[] {
  const state = tutoring?.state
  if (state?.kind === 'socratic') return [state]
  return state?.kind === 'practise' ? state.item.sources : []
}
