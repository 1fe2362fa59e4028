/** A moment as a field of type datetime-local holds it, to the minute, in the reader's own time. */
export function toLocalField(moment: Date): string {
  const shifted = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000)
  return shifted.toISOString().slice(0, 16)
}

/** The moment in a field of type datetime-local; null for an empty or unfinished one. */
export function fromLocalField(value: string): Date | null {
  const moment = new Date(value)
  return Number.isNaN(moment.getTime()) ? null : moment
}
