import type { GenericOAuthConfig } from 'better-auth/plugins/generic-oauth'
import { eq } from 'drizzle-orm'
import type { Connection } from '../storage/database.ts'
import type { OpenRole } from './role.ts'
import { people } from './schema.ts'
import { signInEmail } from './sign-in-email.ts'

/** How to ask the school's own sign-in (OpenID Connect) who a person is. */
export type SingleSignOnSettings = {
  issuer: string
  clientId: string
  clientSecret: string
  /** What the button says. */
  title: string
  /** The claim that holds the user name here, a student's 学号. */
  usernameClaim: string
  /** The claim that tells the role of somebody new, and which value of it means which role; others become students. */
  roleClaim: string | undefined
  roles: Readonly<Record<string, 'student' | 'teacher' | 'job-seeker'>>
  /** Whether somebody whom nobody has invited is let in. */
  autoProvision: boolean
}

export const singleSignOnProvider = 'school'

/**
 * The provider for better-auth: OIDC with PKCE, state, nonce and a verified ID token. A person is found by user name.
 * Administrators sign in by password alone: who may name people at the provider must not thereby rule here.
 */
export function singleSignOnConfig(read: Connection, settings: SingleSignOnSettings): GenericOAuthConfig {
  return {
    providerId: singleSignOnProvider,
    discoveryUrl: `${settings.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    clientId: settings.clientId,
    clientSecret: settings.clientSecret,
    scopes: ['openid', 'profile'],
    pkce: true,
    requireIdTokenVerification: true,
    disableSignUp: !settings.autoProvision,
    async mapProfileToUser(profile) {
      const username = usernameOf(profile[settings.usernameClaim])
      if (username === null) return { email: '' }
      const [known] = await read.select({ role: people.role }).from(people).where(eq(people.username, username))
      if (known?.role === 'administrator') return { email: '' }
      const name = typeof profile.name === 'string' && profile.name.trim() !== '' ? profile.name.trim() : username
      return { email: signInEmail(username), emailVerified: true, name, username, role: roleOf(profile, settings) }
    },
  }
}

function usernameOf(claim: unknown): string | null {
  const text = typeof claim === 'number' ? String(claim) : claim
  return typeof text === 'string' && /^[\p{L}\p{N}._-]{1,32}$/u.test(text) ? text.toLowerCase() : null
}

function roleOf(profile: Record<string, unknown>, { roleClaim, roles }: SingleSignOnSettings): OpenRole {
  const claim = roleClaim === undefined ? undefined : profile[roleClaim]
  const values = Array.isArray(claim) ? claim : [claim]
  for (const value of values) {
    const role = typeof value === 'string' ? roles[value] : undefined
    if (role !== undefined) return role
  }
  return 'student'
}
