import type { Connection } from '../storage/database.ts'
import type { CheckedLine } from './check-roster.ts'
import { createClass, findClassByName, joinClass } from './classes.ts'
import { giveLink } from './one-time-links.ts'
import { addPerson, changePerson, findByUsername } from './people.ts'

export type Invitation = { name: string; username: string; className: string | null; token: string; expiresAt: string }

/**
 * Adds the people of a checked roster, classes included, each new one with a link to set a password. Who is known keeps
 * what is known, and joins the class; refused lines are left out.
 */
export async function importRoster(
  transaction: Connection,
  lines: readonly CheckedLine[],
  now: Date,
): Promise<{ invitations: Invitation[]; known: number; refused: number }> {
  const invitations: Invitation[] = []
  let known = 0
  for (const { outcome, person } of lines) {
    if (outcome === 'refused') continue
    const before = await findByUsername(transaction, person.studentNumber)
    const { id, role } = before ?? (await addPerson(transaction, { ...person, username: person.studentNumber }, now))
    if (before) {
      known += 1
      await changePerson(
        transaction,
        id,
        {
          birthDate: before.birthDate ?? person.birthDate,
          guardianConsent: before.guardianConsent ?? person.guardianConsent,
        },
        now,
      )
    }
    if (person.className !== null) {
      const { id: classId } =
        (await findClassByName(transaction, person.className)) ??
        (await createClass(transaction, person.className, now))
      await joinClass(transaction, { classId, personId: id, part: role === 'teacher' ? 'teacher' : 'student' })
    }
    if (before) continue
    const { token, expiresAt } = await giveLink(transaction, { purpose: 'invitation', personId: id, now })
    invitations.push({
      name: person.name,
      username: person.studentNumber.toLowerCase(),
      className: person.className,
      token,
      expiresAt,
    })
  }
  return { invitations, known, refused: lines.filter(({ outcome }) => outcome === 'refused').length }
}
