/** The day, `back` days ago, in China, as an ISO date. */
export const dayInChina = (back = 0): string =>
  new Date(Date.now() + 8 * 3_600_000 - back * 24 * 3_600_000).toISOString().slice(0, 10)
