/** The longest question the server takes, in characters. */
export const questionLimit = 4000
