import { and, asc, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import { AppError } from '../storage/app-error.ts'
import type { Connection } from '../storage/database.ts'
import { newId } from '../storage/new-id.ts'
import { hasSignIn } from './people.ts'
import { classes, classMembers, people } from './schema.ts'

export type SchoolClass = typeof classes.$inferSelect
export type ClassPart = 'teacher' | 'student'

/** The classes, not archived, that a person learns or teaches in. */
export async function classIdsOf(connection: Connection, personId: string, part?: ClassPart): Promise<string[]> {
  const rows = await connection
    .select({ id: classes.id })
    .from(classMembers)
    .innerJoin(classes, eq(classes.id, classMembers.classId))
    .where(
      and(
        eq(classMembers.personId, personId),
        isNull(classes.archivedAt),
        part === undefined ? undefined : eq(classMembers.part, part),
      ),
    )
  return rows.map((row) => row.id)
}

/** Classes by name with how many learn in each: all, or those a person belongs to, archived ones included. */
export async function listClasses(connection: Connection, options: { memberId?: string } = {}) {
  const mine = connection
    .select({ id: classMembers.classId })
    .from(classMembers)
    .where(eq(classMembers.personId, options.memberId ?? ''))
  return await connection
    .select({
      id: classes.id,
      name: classes.name,
      createdAt: classes.createdAt,
      archivedAt: classes.archivedAt,
      students: sql<number>`(select count(*) from ${classMembers} where class_members.class_id = classes.id and class_members.part = 'student')`,
    })
    .from(classes)
    .where(options.memberId === undefined ? undefined : inArray(classes.id, mine))
    .orderBy(asc(classes.name))
}

/** The class of an id; throws `not-found` when there is none. */
export async function getClass(connection: Connection, id: string): Promise<SchoolClass> {
  const [found] = await connection.select().from(classes).where(eq(classes.id, id))
  if (!found) throw new AppError('not-found', '没有找到这个班级，请刷新页面后重试。')
  return found
}

/** Opens a class; throws `conflict` when one in use has that name. */
export async function createClass(transaction: Connection, name: string, now: Date): Promise<SchoolClass> {
  await refuseTakenName(transaction, name)
  const row = { id: newId(), name, createdAt: now.toISOString(), archivedAt: null }
  await transaction.insert(classes).values(row)
  return row
}

/** Renames a class, or archives it so that it opens nothing any more. */
export async function changeClass(
  transaction: Connection,
  id: string,
  change: { name?: string; archivedAt?: string | null },
): Promise<void> {
  const found = await getClass(transaction, id)
  const after = { ...found, ...change }
  if (after.archivedAt === null) await refuseTakenName(transaction, after.name, id)
  if (Object.keys(change).length === 0) return
  await transaction.update(classes).set(change).where(eq(classes.id, id))
}

/** The class in use of a name. */
export async function findClassByName(connection: Connection, name: string): Promise<SchoolClass | null> {
  const [found] = await connection
    .select()
    .from(classes)
    .where(and(eq(classes.name, name), isNull(classes.archivedAt)))
  return found ?? null
}

/** Puts a person into a class, or changes which part they have in it. */
export async function joinClass(
  transaction: Connection,
  member: { classId: string; personId: string; part: ClassPart },
): Promise<void> {
  await transaction
    .insert(classMembers)
    .values(member)
    .onConflictDoUpdate({ target: [classMembers.classId, classMembers.personId], set: { part: member.part } })
}

/** Takes a person out of a class. */
export async function leaveClass(transaction: Connection, classId: string, personId: string): Promise<void> {
  await transaction
    .delete(classMembers)
    .where(and(eq(classMembers.classId, classId), eq(classMembers.personId, personId)))
}

/** Who belongs to a class: teachers first, then by user name. */
export async function listMembers(connection: Connection, classId: string) {
  return await connection
    .select({ person: people, part: classMembers.part, hasSignIn })
    .from(classMembers)
    .innerJoin(people, eq(people.id, classMembers.personId))
    .where(eq(classMembers.classId, classId))
    .orderBy(sql`${classMembers.part} desc`, asc(people.username))
}

/** Which part a person has in a class that is in use; null where none. */
export async function partIn(connection: Connection, classId: string, personId: string): Promise<ClassPart | null> {
  const [found] = await connection
    .select({ part: classMembers.part })
    .from(classMembers)
    .innerJoin(classes, eq(classes.id, classMembers.classId))
    .where(and(eq(classMembers.classId, classId), eq(classMembers.personId, personId), isNull(classes.archivedAt)))
  return found?.part ?? null
}

/** Whether a person has a part in any of these classes. */
export async function isMember(
  connection: Connection,
  member: { personId: string; classIds: readonly string[]; part: ClassPart },
): Promise<boolean> {
  const [found] = await connection
    .select({ id: classMembers.personId })
    .from(classMembers)
    .where(
      and(
        eq(classMembers.personId, member.personId),
        eq(classMembers.part, member.part),
        inArray(classMembers.classId, [...member.classIds]),
      ),
    )
    .limit(1)
  return found !== undefined
}

async function refuseTakenName(connection: Connection, name: string, but = ''): Promise<void> {
  const [taken] = await connection
    .select({ id: classes.id })
    .from(classes)
    .where(and(eq(classes.name, name), isNull(classes.archivedAt), ne(classes.id, but)))
  if (taken) throw new AppError('conflict', `已经有一个叫“${name}”的班级，请换一个名称。`)
}
