import { randomBytes } from 'node:crypto'
import type { SingleSignOnSettings } from './single-sign-on.ts'

/** Where the service is reached, which decides who may come without signing in. */
export type Site = {
  /**
   * True when only this machine reaches it: a browser that has not signed in is a guest, and "try as…" exists. False for
   * any other address: then nothing but signing in answers to strangers.
   */
  loopback: boolean
  /** Scheme, host and port as browsers see them. */
  origin: string
  /** Whether the last address in X-Forwarded-For is the client's: only behind a proxy that sets it. */
  trustProxy: boolean
  /** Signs session cookies; secret, and the same after a restart. */
  secret: string
  singleSignOn?: SingleSignOnSettings
}

/** This machine's own address, with a secret that ends with the process. */
export const loopbackSite = (port = 8787): Site => ({
  loopback: true,
  origin: `http://127.0.0.1:${port}`,
  trustProxy: false,
  secret: randomBytes(32).toString('base64url'),
})
