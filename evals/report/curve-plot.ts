import type { Curve } from '../measure/case-outcome.ts'

const width = 420
const height = 200
const left = 36
const bottom = 24

/** A curve as inline SVG; both axes run from 0 to 1. */
export function curvePlot({ name, x: label, lines }: Curve): string {
  const x = (share: number) => (left + share * (width - left - 8)).toFixed(1)
  const y = (share: number) => (8 + (1 - share) * (height - bottom - 8)).toFixed(1)
  const ticks = [0, 0.25, 0.5, 0.75, 1].map(
    (share) =>
      `<line class="axis" x1="${x(0)}" x2="${x(1)}" y1="${y(share)}" y2="${y(share)}"/><text x="2" y="${y(share)}" dy="4">${share * 100}%</text><text x="${x(share)}" y="${height - 6}" text-anchor="middle">${share}</text>`,
  )
  const drawn = lines.map(
    ({ points }, index) =>
      `<polyline class="line${index}" points="${points.map(([at, value]) => `${x(at)},${y(value)}`).join(' ')}"/>`,
  )
  const legend = lines.map((line, index) => `<span class="line${index}">━</span> ${line.name}`).join('　')
  return `<figure><figcaption>${name}：${label}<br>${legend}</figcaption><svg width="${width}" height="${height}" role="img" aria-label="${name}">${ticks.join('')}${drawn.join('')}</svg></figure>`
}
