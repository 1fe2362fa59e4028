import type { ModelConnection } from '../agents/model-connection.ts'
import { readConsents } from '../governance/consent.ts'
import { getPerson } from '../identity/people.ts'
import type { AppParts } from './app-parts.ts'
import type { Viewer } from './viewer.ts'

/**
 * The model that may be asked for a viewer: an outside one only with their consent to it, else none, and the answer
 * quotes the sources. A model that Ollama serves is the school's own.
 */
export async function modelFor(
  { database, model, clock }: AppParts,
  { guest, id }: Viewer,
): Promise<ModelConnection | null> {
  if (model === null || guest || model.name.startsWith('ollama:')) return model
  const person = await getPerson(database.read, id)
  if (person.demo) return model
  return (await readConsents(database.read, person, clock()))['outside-model'].given ? model : null
}
