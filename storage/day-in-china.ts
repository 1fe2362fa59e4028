// China has one time zone and no summer time.
const hoursAheadOfUtc = 8

/** The day (ISO date) in China at a moment: standards and laws, deadlines and ages go by it, whatever the server's clock. */
export function dayInChina(at: Date | string): string {
  return new Date(new Date(at).getTime() + hoursAheadOfUtc * 3_600_000).toISOString().slice(0, 10)
}
