import { eq } from 'drizzle-orm'
import { actorIdOf } from '../governance/actor-pseudonym.ts'
import type { AuditLog } from '../governance/audit-log.ts'
import { AppError } from '../storage/app-error.ts'
import type { Clock } from '../storage/clock.ts'
import type { Database } from '../storage/database.ts'
import { type ClassPart, joinClass } from './classes.ts'
import { findLink, giveLink, type OneTimeLink, useLink } from './one-time-links.ts'
import { checkPassword } from './password-rules.ts'
import { hashed, isPassword, storePassword } from './passwords.ts'
import {
  addPerson,
  changePerson,
  getPerson,
  hasAdministrator,
  hasSignIn,
  type NewPerson,
  type Person,
} from './people.ts'
import { endSessions } from './person-sessions.ts'
import type { OpenRole } from './role.ts'
import { people } from './schema.ts'

/** Who does something, for the audit log. */
export type Actor = { actorId: string; role: string }

export type HandedToken = { token: string; expiresAt: string }

/** What is done about people: each change and its audit row stand in one transaction. */
export function openPeopleDesk({ database, audit, clock }: { database: Database; audit: AuditLog; clock: Clock }) {
  const { read, write } = database

  /** Adds a person with a link to set a password, in a class if one is named. */
  async function invite(actor: Actor, person: NewPerson, place?: { classId: string; part: ClassPart }) {
    return await write(async (transaction) => {
      const added = await addPerson(transaction, person, clock())
      if (place) await joinClass(transaction, { ...place, personId: added.id })
      const link = await giveLink(transaction, { purpose: 'invitation', personId: added.id, now: clock() })
      const detail = { role: person.role, ...(place ? { classId: place.classId } : {}) }
      await audit.append(
        { ...actor, act: 'person-invited', subjectId: await actorIdOf(transaction, added.id), detail },
        transaction,
      )
      return { person: added, link }
    })
  }

  /** A new link to set a password; the ones before it end, the password in use stays until it is used. */
  async function handLink(actor: Actor, personId: string): Promise<HandedToken> {
    return await write(async (transaction) => {
      const person = await getPerson(transaction, personId)
      if (person.disabledAt !== null) throw new AppError('conflict', '这个账号已停用，请先恢复使用再给链接。')
      if (person.demo) throw new AppError('conflict', '示例身份没有密码，不需要链接。')
      const [state] = await transaction.select({ hasSignIn }).from(people).where(eq(people.id, personId))
      const purpose = state?.hasSignIn === 1 ? 'password-reset' : 'invitation'
      const link = await giveLink(transaction, { purpose, personId, now: clock() })
      await audit.append(
        { ...actor, act: 'link-given', subjectId: await actorIdOf(transaction, personId), detail: { purpose } },
        transaction,
      )
      return link
    })
  }

  /** Changes a person; who is disabled loses every session at once, and whose role changes must sign in again. */
  async function change(
    actor: Actor,
    personId: string,
    wanted: {
      name?: string | undefined
      role?: OpenRole | undefined
      birthDate?: string | null | undefined
      disabled?: boolean | undefined
    },
  ): Promise<Person> {
    return await write(async (transaction) => {
      const before = await getPerson(transaction, personId)
      const { name, role, birthDate, disabled } = wanted
      const now = clock()
      await changePerson(
        transaction,
        personId,
        {
          ...(name === undefined ? {} : { name }),
          ...(role === undefined ? {} : { role }),
          ...(birthDate === undefined ? {} : { birthDate }),
          ...(disabled === undefined ? {} : { disabledAt: disabled ? (before.disabledAt ?? now.toISOString()) : null }),
        },
        now,
      )
      const act = async (name: string, detail: Record<string, unknown> = {}) => {
        await audit.append(
          { ...actor, act: name, subjectId: await actorIdOf(transaction, personId), detail },
          transaction,
        )
      }
      if (name !== undefined || birthDate !== undefined) await act('person-corrected')
      if (role !== undefined && role !== before.role) {
        await endSessions(transaction, personId)
        await act('role-changed', { from: before.role, to: role })
      }
      if (disabled !== undefined && disabled !== (before.disabledAt !== null)) {
        if (disabled) await endSessions(transaction, personId)
        await act(disabled ? 'person-disabled' : 'person-enabled')
      }
      return await getPerson(transaction, personId)
    })
  }

  /** Ends the sessions of a person at every device. */
  async function signOutEverywhere(actor: Actor, personId: string): Promise<void> {
    await write(async (transaction) => {
      await getPerson(transaction, personId)
      await endSessions(transaction, personId)
      await audit.append(
        { ...actor, act: 'sessions-ended', subjectId: await actorIdOf(transaction, personId) },
        transaction,
      )
    })
  }

  /** The link of a token and whom it is for; throws `forbidden` when it cannot be used. */
  async function readLink(token: string): Promise<{ link: OneTimeLink; person: Person | null }> {
    const link = await findLink(read, token, clock())
    const person = link.personId === null ? null : await getPerson(read, link.personId)
    const late = person === null && (await hasAdministrator(read))
    if (late || (person !== null && person.disabledAt !== null)) {
      throw new AppError('forbidden', '这个链接不能再用了，请向管理员要一个新的。')
    }
    return { link, person }
  }

  /**
   * Sets the password that a link allows to set, and ends the person's sessions; the link of the first administrator makes
   * that person. Throws `forbidden` for a link that cannot be used, `input-invalid` for a password that is too weak.
   */
  async function redeemLink(wanted: {
    token: string
    password: string
    username?: string | undefined
    name?: string | undefined
  }): Promise<Person> {
    const { person: known } = await readLink(wanted.token)
    const username = known?.username ?? wanted.username
    if (username === undefined) throw new AppError('input-invalid', '请填写用户名。')
    await checkPassword(wanted.password, { role: known?.role ?? 'administrator', username })
    const hash = await hashed(wanted.password)
    return await write(async (transaction) => {
      const now = clock()
      const link = await useLink(transaction, wanted.token, now)
      const person =
        known ?? (await addPerson(transaction, { name: wanted.name ?? username, username, role: 'administrator' }, now))
      await storePassword(transaction, { personId: person.id, hash, now })
      await endSessions(transaction, person.id)
      const entry = { actorId: person.id, role: person.role, detail: { purpose: link.purpose } }
      await audit.append({ ...entry, act: 'password-set' }, transaction)
      return person
    })
  }

  /** Changes one's own password; the other sessions end. Throws `forbidden` when the current one is wrong. */
  async function changePassword(
    person: { id: string; sessionId: string },
    wanted: { current: string; next: string },
  ): Promise<void> {
    const { role, username } = await getPerson(read, person.id)
    if (!(await isPassword(read, person.id, wanted.current)))
      throw new AppError('forbidden', '现在的密码不对，请重新输入。')
    await checkPassword(wanted.next, { role, username })
    const hash = await hashed(wanted.next)
    await write(async (transaction) => {
      await storePassword(transaction, { personId: person.id, hash, now: clock() })
      await endSessions(transaction, person.id, { but: person.sessionId })
      await audit.append({ actorId: person.id, role, act: 'password-changed' }, transaction)
    })
  }

  /** A new link for the first administrator, ending the one before; null once there is an administrator. */
  async function firstAdministratorLink(): Promise<HandedToken | null> {
    return await write(async (transaction) =>
      (await hasAdministrator(transaction))
        ? null
        : await giveLink(transaction, { purpose: 'first-administrator', personId: null, now: clock() }),
    )
  }

  return { invite, handLink, change, signOutEverywhere, readLink, redeemLink, changePassword, firstAdministratorLink }
}
