import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Role } from './role.ts'

/*
 * people, sessions, sign_in_accounts and verifications are better-auth's user, session, account and verification: the
 * names and types of its columns are its own; the columns below the blank line are ours.
 */

/** A person who may sign in. There is no e-mail here: `email` is made of the user name, because better-auth wants one. */
export const people = sqliteTable(
  'people',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    username: text('username').notNull().unique(),
    email: text('email').notNull().unique(),
    emailVerified: integer('email_verified', { mode: 'boolean' }).notNull().default(false),
    image: text('image'),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
    updatedAt: integer('updated_at', { mode: 'timestamp_ms' }).notNull(),

    role: text('role').$type<Role>().notNull(),
    /** 学号 of a student, 工号 of staff. */
    studentNumber: text('student_number').unique(),
    /** ISO date. */
    birthDate: text('birth_date'),
    /** What the school's roster says of a guardian's consent; the consent itself is recorded elsewhere. */
    guardianConsent: integer('guardian_consent', { mode: 'boolean' }),
    /** Made by "try as…" on a loopback address, never by a school. */
    demo: integer('demo', { mode: 'boolean' }).notNull().default(false),
    /** ISO time; a disabled person has no sessions and gets none. */
    disabledAt: text('disabled_at'),
  },
  (table) => [index('people_role').on(table.role)],
)

export const sessions = sqliteTable(
  'sessions',
  {
    id: text('id').primaryKey(),
    expiresAt: integer('expires_at', { mode: 'timestamp_ms' }).notNull(),
    token: text('token').notNull().unique(),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
    updatedAt: integer('updated_at', { mode: 'timestamp_ms' }).notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    userId: text('user_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
  },
  (table) => [index('sessions_person').on(table.userId)],
)

/** How a person proves who they are: `credential` with a password's scrypt hash, or the school's single sign-on. */
export const signInAccounts = sqliteTable(
  'sign_in_accounts',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: integer('access_token_expires_at', { mode: 'timestamp_ms' }),
    refreshTokenExpiresAt: integer('refresh_token_expires_at', { mode: 'timestamp_ms' }),
    scope: text('scope'),
    password: text('password'),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
    updatedAt: integer('updated_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [index('sign_in_accounts_person').on(table.userId)],
)

/** What better-auth must remember between leaving for the single sign-on and coming back. */
export const verifications = sqliteTable(
  'verifications',
  {
    id: text('id').primaryKey(),
    identifier: text('identifier').notNull(),
    value: text('value').notNull(),
    expiresAt: integer('expires_at', { mode: 'timestamp_ms' }).notNull(),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
    updatedAt: integer('updated_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [index('verifications_identifier').on(table.identifier)],
)

/** A link that a person is handed to set a password; only the SHA-256 of its token is kept. */
export const oneTimeLinks = sqliteTable(
  'one_time_links',
  {
    tokenHash: text('token_hash').primaryKey(),
    purpose: text('purpose').$type<'first-administrator' | 'invitation' | 'password-reset'>().notNull(),
    /** Null for the first administrator, who does not exist before the link is used. */
    personId: text('person_id').references(() => people.id, { onDelete: 'cascade' }),
    createdAt: text('created_at').notNull(),
    expiresAt: text('expires_at').notNull(),
    usedAt: text('used_at'),
  },
  (table) => [index('one_time_links_person').on(table.personId)],
)

export const classes = sqliteTable('classes', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  createdAt: text('created_at').notNull(),
  archivedAt: text('archived_at'),
})

export const classMembers = sqliteTable(
  'class_members',
  {
    classId: text('class_id')
      .notNull()
      .references(() => classes.id, { onDelete: 'cascade' }),
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    part: text('part').$type<'teacher' | 'student'>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.classId, table.personId] }),
    index('class_members_person').on(table.personId),
  ],
)
