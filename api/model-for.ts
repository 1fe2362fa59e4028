import type { ModelConnection } from '../agents/model-connection.ts'
import { readConsents } from '../governance/consent.ts'
import { getPerson } from '../identity/people.ts'
import type { AppParts } from './app-parts.ts'
import type { Viewer } from './viewer.ts'

/**
 * The model that an agent may ask for a viewer: an outside one only with their consent to it, else none, and the answer
 * quotes the sources.
 */
export async function modelFor(
  { database, model: only, models, clock }: AppParts,
  { guest, id }: Viewer,
  agent = 'tutor',
): Promise<ModelConnection | null> {
  const model = models ? await models.forAgent(agent) : only
  if (model === null || guest || model.local) return model
  const person = await getPerson(database.read, id)
  if (person.demo) return model
  return (await readConsents(database.read, person, clock()))['outside-model'].given ? model : null
}
