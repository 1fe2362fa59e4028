import { foldText } from './cut-terms.ts'

/** A standard's number in one form: GB/T 19001—2016 and gb/t19001-2016 are the same edition. */
export function normalNumber(number: string): string {
  return foldText(number)
    .replaceAll(/\s+/gu, '')
    .replaceAll(/[—–－]/gu, '-')
}

/** The number without the year of its edition: GB 2760-2024 and GB 2760-2014 are one standard. */
export function withoutYear(number: string): string {
  return normalNumber(number).replace(/-(?:19|20)\d{2}$/u, '')
}
