// What Excel, and what reads a CSV made of it, takes for the beginning of a formula (OWASP, CSV Injection).
const formula = /^['=+\-@\t\r]/u
const kept = /^'(?=['=+\-@\t\r])/u

/** A text that no spreadsheet takes for a formula; `readCell` gives it back as it was. */
export const safeCell = (text: string): string => (formula.test(text) ? `'${text}` : text)

/** The text that `safeCell` was given. */
export const plainCell = (text: string): string => text.replace(kept, '')
