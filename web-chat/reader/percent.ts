/** A share of one as whole percent, rounded down: 100 stands for certainty alone. */
export function percent(share: number): number {
  return Math.floor(share * 100)
}
