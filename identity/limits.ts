/** How often something may be done: `points` times within `seconds`. */
export type Limit = { points: number; seconds: number }

/**
 * Where no other source is named the figures are ours, chosen so that a class of forty behind one address is served.
 * Counts are kept in memory: a restart forgets them.
 */
export const limits = {
  /** Failed sign-ins of one user name from one address (OWASP ASVS 5.0 §6.3.1). */
  signInFailures: { points: 5, seconds: 15 * 60 },
  /** Failed sign-ins from one address under whatever names, against trying one password on many. */
  addressFailures: { points: 60, seconds: 15 * 60 },
  /** Tries of one-time links from one address; 256 bits cannot be guessed, but trying costs us. */
  linkTries: { points: 60, seconds: 15 * 60 },
  /** Questions of one person, or of all guests at one address (OWASP ASVS 5.0 §2.4.1). */
  turns: { points: 20, seconds: 60 },
  /** Work of one person that costs much beside questions: writing, reading files, exports. A plan of many parts fits. */
  work: { points: 120, seconds: 60 },
} satisfies Record<string, Limit>

export type Limits = Record<keyof typeof limits, Limit>
