import { z } from 'zod'
import { loadSessionSecret } from '../identity/session-secret.ts'
import type { SingleSignOnSettings } from '../identity/single-sign-on.ts'
import type { Site } from '../identity/site.ts'
import { AppError } from '../storage/app-error.ts'

/** Where the service listens and how people reach it and sign in. */
export type SiteSettings = {
  host: string
  port: number
  /** Scheme, host and port under which browsers reach it; undefined: this machine only. */
  publicUrl: string | undefined
  trustProxy: boolean
  singleSignOn: SingleSignOnSettings | undefined
}

const flag = z
  .enum(['', '0', '1', 'false', 'true'])
  .default('')
  .transform((text) => text === '1' || text === 'true')

const text = z
  .string()
  .trim()
  .transform((value) => value || undefined)
  .optional()

// An origin, since pages and cookies are the whole host's.
const origin = z
  .url({ protocol: /^https?$/ })
  .transform((address) => new URL(address))
  .refine((url) => url.pathname === '/' && url.search === '' && url.username === '')
  .transform((url) => url.origin)
  .optional()
  .or(z.literal('').transform(() => undefined))

// As in "staff:teacher,student:student".
const roleMap = z
  .string()
  .trim()
  .default('')
  .transform((value) => value.split(/[,，]/).filter((pair) => pair.trim() !== ''))
  .pipe(
    z.array(
      z
        .string()
        .transform((pair) => pair.split(':').map((part) => part.trim()))
        .pipe(z.tuple([z.string().min(1), z.enum(['student', 'teacher', 'job-seeker'])])),
    ),
  )
  .transform((pairs) => Object.fromEntries(pairs))

export const siteEnvironment = {
  BASHAN_HOST: z.string().trim().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(8787),
  BASHAN_PUBLIC_URL: origin,
  BASHAN_TRUST_PROXY: flag,
  BASHAN_OIDC_ISSUER: z
    .url({ protocol: /^https?$/ })
    .optional()
    .or(z.literal('').transform(() => undefined)),
  BASHAN_OIDC_CLIENT_ID: text,
  BASHAN_OIDC_CLIENT_SECRET: text,
  BASHAN_OIDC_TITLE: text,
  BASHAN_OIDC_USERNAME_CLAIM: text,
  BASHAN_OIDC_ROLE_CLAIM: text,
  BASHAN_OIDC_ROLES: roleMap,
  BASHAN_OIDC_AUTO_PROVISION: flag,
}

const environmentSchema = z.object(siteEnvironment)
const loopbackHosts = ['127.0.0.1', 'localhost', '::1']

/** Reads the parsed variables; throws `configuration-invalid` when others could come in without an address to sign in at. */
export function siteSettings(values: z.output<typeof environmentSchema>): SiteSettings {
  const publicUrl = values.BASHAN_PUBLIC_URL
  if (publicUrl === undefined && !loopbackHosts.includes(values.BASHAN_HOST)) {
    throw new AppError(
      'configuration-invalid',
      `BASHAN_HOST=${values.BASHAN_HOST} 会让别的机器也能访问，请同时用 BASHAN_PUBLIC_URL 写明大家打开的地址，例如 https://bashan.example.edu。`,
    )
  }
  return {
    host: values.BASHAN_HOST,
    port: values.PORT,
    publicUrl,
    trustProxy: values.BASHAN_TRUST_PROXY,
    singleSignOn: singleSignOnOf(values),
  }
}

function singleSignOnOf(values: z.output<typeof environmentSchema>): SingleSignOnSettings | undefined {
  const { BASHAN_OIDC_ISSUER: issuer, BASHAN_OIDC_CLIENT_ID: clientId, BASHAN_OIDC_CLIENT_SECRET: secret } = values
  if (issuer === undefined && clientId === undefined && secret === undefined) return undefined
  if (issuer === undefined || clientId === undefined || secret === undefined) {
    throw new AppError(
      'configuration-invalid',
      '单点登录需要 BASHAN_OIDC_ISSUER、BASHAN_OIDC_CLIENT_ID 和 BASHAN_OIDC_CLIENT_SECRET 三项，请补齐后再启动。',
    )
  }
  return {
    issuer,
    clientId,
    clientSecret: secret,
    title: values.BASHAN_OIDC_TITLE ?? '学校统一身份认证',
    usernameClaim: values.BASHAN_OIDC_USERNAME_CLAIM ?? 'preferred_username',
    roleClaim: values.BASHAN_OIDC_ROLE_CLAIM,
    roles: values.BASHAN_OIDC_ROLES,
    autoProvision: values.BASHAN_OIDC_AUTO_PROVISION,
  }
}

/** The site that these settings describe; its secret is kept in the data folder. */
export function siteOf(settings: SiteSettings & { dataFolder: string }): Site {
  const { publicUrl, port, trustProxy, singleSignOn } = settings
  return {
    loopback: publicUrl === undefined,
    origin: publicUrl ?? `http://127.0.0.1:${port}`,
    trustProxy,
    secret: loadSessionSecret(settings.dataFolder),
    ...(singleSignOn ? { singleSignOn } : {}),
  }
}
