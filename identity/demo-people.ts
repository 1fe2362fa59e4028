import type { Connection } from '../storage/database.ts'
import { createClass, findClassByName, joinClass } from './classes.ts'
import { addPerson, findByUsername, type Person } from './people.ts'
import { type OpenRole, roleNames } from './role.ts'

const demoClass = '示例班级'

/** The demonstration person of a role, made on first use and marked as an example; teacher and student share a class. */
export async function demoPerson(transaction: Connection, role: OpenRole, now: Date): Promise<Person> {
  const username = `demo-${role}`
  const known = await findByUsername(transaction, username)
  if (known?.demo) return known
  const person = await addPerson(transaction, { name: `示例${roleNames[role]}`, username, role, demo: true }, now)
  if (role === 'teacher' || role === 'student') {
    const { id: classId } =
      (await findClassByName(transaction, demoClass)) ?? (await createClass(transaction, demoClass, now))
    await joinClass(transaction, { classId, personId: person.id, part: role })
  }
  return person
}
