import { desc, eq } from 'drizzle-orm'
import type { Connection } from '../storage/database.ts'
import { dayInChina } from '../storage/day-in-china.ts'
import { newId } from '../storage/new-id.ts'
import { type ConsentPurpose, consentPurposes } from './consent-purpose.ts'
import { noticeVersion } from './privacy-notice.ts'
import { consents } from './schema.ts'

/** Below this age in years a guardian consents (个人信息保护法, Art. 31). */
export const ageOfOwnConsent = 14

/** Who consents: the birth date and what the school's roster says of the guardian. */
export type ConsentingPerson = { id: string; birthDate: string | null; guardianConsent: boolean | null }

export type ConsentState = Record<ConsentPurpose, { given: boolean; byGuardian: boolean; at: string | null }>

/** What a person, or their guardian, has agreed to under the notice in force; a consent to an older notice counts no more. */
export async function readConsents(connection: Connection, person: ConsentingPerson, now: Date): Promise<ConsentState> {
  const rows = await connection
    .select()
    .from(consents)
    .where(eq(consents.personId, person.id))
    .orderBy(desc(consents.at))
  const minor = needsGuardian(person, now)
  const state = (purpose: ConsentPurpose) => {
    const newest = rows.find((row) => row.purpose === purpose)
    // The school's roster vouches for the guardian's signed form until somebody says otherwise here.
    if (!newest) {
      const given = minor && purpose === 'service' && person.guardianConsent === true
      return { given, byGuardian: given, at: null }
    }
    const valid = newest.given && newest.noticeVersion === noticeVersion && (!minor || newest.byGuardian)
    return { given: valid, byGuardian: newest.byGuardian, at: newest.at }
  }
  return Object.fromEntries(consentPurposes.map((purpose) => [purpose, state(purpose)])) as ConsentState
}

/** Writes down that somebody agreed or took it back. */
export async function recordConsent(
  transaction: Connection,
  consent: {
    personId: string
    purpose: ConsentPurpose
    given: boolean
    byGuardian: boolean
    recordedBy: string | null
  },
  now: Date,
): Promise<void> {
  await transaction.insert(consents).values({ id: newId(), ...consent, noticeVersion, at: now.toISOString() })
}

/** Whether a guardian must consent for this person at a moment. An unknown birth date counts as old enough. */
export function needsGuardian({ birthDate }: Pick<ConsentingPerson, 'birthDate'>, now: Date): boolean {
  if (birthDate === null) return false
  const oldEnough = `${Number(birthDate.slice(0, 4)) + ageOfOwnConsent}${birthDate.slice(4)}`
  return dayInChina(now) < oldEnough
}
