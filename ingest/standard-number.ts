// National, industry and international standards by their codes; local (DB51/T), group (T/CNFIA) and enterprise (Q/ABC) ones.
const codes =
  'GB[ZJ]?|YY|YBB|QB|NY|SB|WS|HJ|JB|SJ|LB|MZ|LS|SC|SN|JT|JGJ|CJ|AQ|GA|LD|NB|HG|TY|FZ|YC|YD|XB|SH|SY|DL|RB|JJ[FG]|ISO|IEC|EN'
const code = `(?:(?:${codes})(?:/(?:T|Z|TS|TR|IEC))?|DB\\s?\\d{2,6}(?:/T)?|T/[A-Z]{2,10}|Q/[A-Z0-9]{2,10})`

/** The source of a pattern for a standard's number with or without its year: GB 14881—2013, YY/T 0287-2017, T/CNFIA 101-2020. */
export const standardNumberSource = `(?<![A-Za-z])${code}\\s?\\d+(?:\\.\\d+)*[A-Z]?(?:\\s?[-—–－:：]\\s?(?:19|20)\\d{2})?(?![\\d.]*\\d)`

const standardNumber = new RegExp(standardNumberSource)
// A file's name can't hold a slash: GB_T 19001, GBT19001.
const slashless = /(?<![A-Za-z])([A-Z]{2})[_-]?T(?=[\s_]?\d)/g

/** The first number of a standard in a title. */
export function numberInTitle(title: string): string | undefined {
  return standardNumber.exec(title)?.[0]
}

/** The first number of a standard in a file's name, its slash put back. */
export function numberInFileName(name: string): string | undefined {
  return numberInTitle(name.replace(slashless, '$1/T').replaceAll('_', ' '))
}
