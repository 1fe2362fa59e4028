/** Lines over sizes; both axes are logarithmic, so equal steps are equal factors. */
export type GrowthPlot = {
  title: string
  unit: string
  lines: readonly { name: string; points: readonly { x: number; y: number }[] }[]
}

const width = 640
const height = 360
const margin = { left: 64, right: 140, top: 36, bottom: 44 }
// The palette of Okabe and Ito (2008): told apart with every common colour blindness, on white and on black.
const colours = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00']

/** An SVG picture of how a cost grows, readable on a light and on a dark page. */
export function growthPlot({ title, unit, lines }: GrowthPlot): string {
  const points = lines.flatMap((line) => line.points).filter(({ y }) => y > 0)
  const x = scale(
    points.map((point) => point.x),
    margin.left,
    width - margin.right,
  )
  const y = scale(
    points.map((point) => point.y),
    height - margin.bottom,
    margin.top,
  )
  const axis = (value: number) => (value >= 1000 ? `${value / 1000}k` : String(value))
  const texts = [
    text(margin.left, 20, title, 'font-weight="bold"'),
    text(width - margin.right, height - 8, 'clauses', 'text-anchor="end"'),
    text(8, margin.top - 4, unit),
    ...x.ticks.map((tick) => text(x.at(tick), height - margin.bottom + 18, axis(tick), 'text-anchor="middle"')),
    ...y.ticks.map((tick) => text(margin.left - 8, y.at(tick) + 4, axis(tick), 'text-anchor="end"')),
  ]
  const grid = y.ticks.map(
    (tick) =>
      `<line x1="${margin.left}" x2="${width - margin.right}" y1="${y.at(tick)}" y2="${y.at(tick)}" stroke="#8888" stroke-width="0.5"/>`,
  )
  const drawn = lines.flatMap(({ name, points: own }, index) => {
    const colour = colours[index % colours.length]
    const shown = own.filter((point) => point.y > 0)
    const path = shown.map((point) => `${x.at(point.x)},${y.at(point.y)}`).join(' ')
    const last = shown.at(-1)
    if (!last) return []
    return [
      `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/>`,
      ...shown.map((point) => `<circle cx="${x.at(point.x)}" cy="${y.at(point.y)}" r="3" fill="${colour}"/>`),
      `<text x="${x.at(last.x) + 8}" y="${y.at(last.y) + 4}" fill="${colour}">${name} ${last.y.toPrecision(2)}</text>`,
    ]
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" role="img" aria-label="${title}">
${[...grid, ...texts, ...drawn].join('\n')}
</svg>
`
}

function text(x: number, y: number, content: string, attributes = ''): string {
  return `<text x="${x}" y="${y}" fill="#777" ${attributes}>${content}</text>`
}

/** Maps values to places by their logarithm; the ticks are the powers of ten around them. */
function scale(values: readonly number[], from: number, to: number) {
  const low = Math.floor(Math.log10(Math.min(...values)))
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))))
  return {
    at: (value: number) => Math.round(from + ((Math.log10(value) - low) / (high - low)) * (to - from)),
    ticks: Array.from({ length: high - low + 1 }, (_, step) => 10 ** (low + step)),
  }
}
