/** A share from 0 to 1 in per cent with one decimal. */
export const percent = (value: number): string => `${(value * 100).toFixed(1)}%`
