// What spreadsheet programs read as the beginning of a formula (OWASP, CSV Injection), in full width too; behind
// apostrophes as well, so that a text which has one of its own comes back with it.
const formulaStart = /^'*[=+\-@\t\r\n＝＋－＠]/u
const guarded = /^'(?='*[=+\-@\t\r\n＝＋－＠])/u

/**
 * A text for a cell of a table that goes out, with an apostrophe before what a spreadsheet program would run as a formula:
 * a text cell of XLSX becomes one when the file is saved as CSV, or when somebody edits the cell.
 */
export const plainCell = (text: string): string => (formulaStart.test(text) ? `'${text}` : text)

/** The text that `plainCell` was given. */
export const textOfCell = (cell: string): string => cell.replace(guarded, '')
