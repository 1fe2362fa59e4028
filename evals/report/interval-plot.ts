import type { Rate } from '../measure/rates-of.ts'

const width = 200
const height = 14

/** A rate as a dot on its interval from 0 to 1, as inline SVG; a line marks the threshold. */
export function intervalPlot({ value, low, high }: Rate, threshold: number | undefined): string {
  const x = (share: number) => (share * width).toFixed(1)
  const mark =
    threshold === undefined
      ? ''
      : `<line class="limit" x1="${x(threshold)}" x2="${x(threshold)}" y1="0" y2="${height}"/>`
  return `<svg width="${width}" height="${height}" role="img" aria-label="${low.toFixed(3)} 至 ${high.toFixed(3)}"><line class="axis" x1="0" x2="${width}" y1="7" y2="7"/><line class="interval" x1="${x(low)}" x2="${x(high)}" y1="7" y2="7"/>${mark}<circle cx="${x(value)}" cy="7" r="3.5"/></svg>`
}
