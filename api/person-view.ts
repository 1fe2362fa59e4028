import type { Person } from '../identity/people.ts'
import type { PersonRow } from './contract/identity.ts'

/** A person as shown to who looks after people. */
export function personView(person: Person & { hasSignIn: boolean }): PersonRow {
  const { id, name, username, role, studentNumber, birthDate, demo, disabledAt, hasSignIn, createdAt } = person
  return {
    id,
    name,
    username,
    role,
    studentNumber,
    birthDate,
    demo,
    disabledAt,
    hasSignIn,
    createdAt: createdAt.toISOString(),
  }
}
