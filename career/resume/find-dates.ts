const day =
  '(?:19|20)\\d{2}\\s?[.年/-]\\s?\\d{1,2}(?:\\s?[.月/-]\\s?\\d{1,2}(?!\\d))?\\s?[月日]?|(?:19|20)\\d{2}\\s?年?'
const upToNow = '至今|现在|今|在读|在校'
const range = new RegExp(`(${day})\\s*(?:[-—–~～]{1,2}|至|到)\\s*(${day}|${upToNow})`, 'u')
const single = /(?:19|20)\d{2}\s?[.年/-]\s?\d{1,2}(?!\d)\s?月?|(?:19|20)\d{2}\s?年/u

/** A period as it stands in a line: the words, and its ends as YYYY-MM or YYYY; no end while it goes on. */
export type DateRange = { words: string; start: string; end: string | null }

/** The first period in a line: 2023.09-2026.06, 2023年9月至今. */
export function findDateRange(line: string): DateRange | null {
  const [words, start = '', end = ''] = range.exec(line) ?? []
  if (words === undefined) return null
  return { words, start: isoMonth(start), end: new RegExp(`^(?:${upToNow})$`, 'u').test(end) ? null : isoMonth(end) }
}

/** The first single date in a line, as YYYY-MM or YYYY. */
export function findDate(line: string): { words: string; date: string } | null {
  const [words] = single.exec(line) ?? []
  return words === undefined ? null : { words, date: isoMonth(words) }
}

function isoMonth(words: string): string {
  const [year = '', month] = words.match(/\d+/g) ?? []
  return month === undefined ? year : `${year}-${month.padStart(2, '0')}`
}
