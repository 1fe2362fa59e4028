/** A moment as a day and minute of this browser's clock. */
export const minuteOf = (at: string, language: string): string =>
  new Date(at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' })

/** The day, `back` days ago, in China, as an ISO date. */
export const dayInChina = (back = 0): string =>
  new Date(Date.now() + 8 * 3_600_000 - back * 24 * 3_600_000).toISOString().slice(0, 10)
