/** better-auth wants an address for each person; this one is made of the user name and reaches nobody (RFC 2606). */
export const signInEmail = (username: string): string => `${username.toLowerCase()}@people.invalid`
