import { and, asc, count, eq, inArray, like, ne, or, type SQL, sql } from 'drizzle-orm'
import { AppError } from '../storage/app-error.ts'
import type { Connection } from '../storage/database.ts'
import { newId } from '../storage/new-id.ts'
import type { OpenRole, Role } from './role.ts'
import { classMembers, people, signInAccounts } from './schema.ts'
import { signInEmail } from './sign-in-email.ts'

export type Person = typeof people.$inferSelect

export type NewPerson = {
  name: string
  username: string
  role: OpenRole
  studentNumber?: string | null
  birthDate?: string | null
  guardianConsent?: boolean | null
  demo?: boolean
}

/** The person of an id; throws `not-found` when there is none. */
export async function getPerson(connection: Connection, id: string): Promise<Person> {
  const [person] = await connection.select().from(people).where(eq(people.id, id))
  if (!person) throw new AppError('not-found', '没有找到这个人，请刷新页面后重试。')
  return person
}

/** The person who signs in under a user name; capitals do not count. */
export async function findByUsername(connection: Connection, username: string): Promise<Person | null> {
  const [person] = await connection.select().from(people).where(eq(people.username, username.toLowerCase()))
  return person ?? null
}

/** Adds a person, who cannot sign in before using a link; throws `conflict` for a user name or 学号 that is taken. */
export async function addPerson(transaction: Connection, person: NewPerson, now: Date): Promise<Person> {
  const username = person.username.toLowerCase()
  const [taken] = await transaction
    .select()
    .from(people)
    .where(or(eq(people.username, username), eq(people.studentNumber, person.studentNumber ?? '')))
  if (taken) throw new AppError('conflict', `用户名或学号“${person.username}”已经有人用了，请换一个。`)
  const row = {
    id: newId(),
    name: person.name,
    username,
    email: signInEmail(username),
    // Ours, so that single sign-on under the same user name finds this person.
    emailVerified: true,
    image: null,
    createdAt: now,
    updatedAt: now,
    role: person.role,
    studentNumber: person.studentNumber ?? null,
    birthDate: person.birthDate ?? null,
    guardianConsent: person.guardianConsent ?? null,
    demo: person.demo ?? false,
    disabledAt: null,
  }
  await transaction.insert(people).values(row)
  return row
}

/** Changes what is given of a person. Throws `conflict` when nobody would be left who can administer. */
export async function changePerson(
  transaction: Connection,
  id: string,
  change: Partial<Pick<Person, 'name' | 'role' | 'birthDate' | 'guardianConsent' | 'disabledAt'>>,
  now: Date,
): Promise<void> {
  const person = await getPerson(transaction, id)
  const wasAdministrator = person.role === 'administrator' && person.disabledAt === null
  const after = { ...person, ...change }
  const isAdministrator = after.role === 'administrator' && after.disabledAt === null
  if (wasAdministrator && !isAdministrator && !(await hasAdministrator(transaction, { but: id, demo: person.demo }))) {
    throw new AppError('conflict', '这是最后一位能用的管理员，请先让另一个人成为管理员。')
  }
  await transaction
    .update(people)
    .set({ ...change, updatedAt: now })
    .where(eq(people.id, id))
}

/** Whether anybody can administer; demonstration people count only where asked for. */
export async function hasAdministrator(
  connection: Connection,
  options: { but?: string; demo?: boolean } = {},
): Promise<boolean> {
  const [found] = await connection
    .select({ id: people.id })
    .from(people)
    .where(
      and(
        eq(people.role, 'administrator'),
        sql`${people.disabledAt} is null`,
        options.demo === true ? undefined : eq(people.demo, false),
        options.but === undefined ? undefined : ne(people.id, options.but),
      ),
    )
    .limit(1)
  return found !== undefined
}

export type PeopleQuery = {
  /** Part of a name, a user name or a 学号. */
  text?: string | undefined
  role?: Role | undefined
  /** Only members of these classes. */
  classIds?: readonly string[] | undefined
  page: number
}

export const peoplePerPage = 50

/** A page of people, by user name, with whether each has ever set a way to sign in. */
export async function listPeople(connection: Connection, query: PeopleQuery) {
  const condition = and(
    textCondition(query.text),
    query.role && eq(people.role, query.role),
    inClasses(connection, query),
  )
  const rows = await connection
    .select({ person: people, hasSignIn })
    .from(people)
    .where(condition)
    .orderBy(asc(people.username))
    .limit(peoplePerPage)
    .offset((query.page - 1) * peoplePerPage)
  const [all] = await connection.select({ total: count() }).from(people).where(condition)
  return {
    people: rows.map((row) => ({ ...row.person, hasSignIn: row.hasSignIn === 1 })),
    total: all?.total ?? 0,
  }
}

/** 1 for a person of the query who has set a password or come by single sign-on, else 0. */
export const hasSignIn = sql<number>`exists (select 1 from ${signInAccounts} where sign_in_accounts.user_id = people.id)`

function textCondition(text: string | undefined): SQL | undefined {
  if (text === undefined || text.trim() === '') return undefined
  const part = `%${text.trim().replace(/[%_]/g, '')}%`
  return or(like(people.name, part), like(people.username, part), like(people.studentNumber, part))
}

function inClasses(connection: Connection, { classIds }: PeopleQuery): SQL | undefined {
  if (classIds === undefined) return undefined
  const members = connection
    .select({ id: classMembers.personId })
    .from(classMembers)
    .where(inArray(classMembers.classId, [...classIds]))
  return inArray(people.id, members)
}
