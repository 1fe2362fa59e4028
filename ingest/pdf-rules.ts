/** A straight line that a page draws along an axis, in points: at `at`, running between `from` and `to`. */
export type Rule = { at: number; from: number; to: number }
export type Rules = { horizontal: Rule[]; vertical: Rule[] }

type Matrix = [number, number, number, number, number, number]

/** A step of a page's drawing: a change of its coordinates, or a painted path as pdf.js writes it. */
export type Stroke =
  | { kind: 'save' }
  | { kind: 'restore' }
  | { kind: 'transform'; matrix: Matrix }
  | { kind: 'path'; path: number[] }

// How pdf.js writes a path: an opcode, then its coordinates; a curve takes six numbers.
const pathCodes = { moveTo: 0, lineTo: 1, curveTo: 2, closePath: 3 } as const

const leastLength = 4

/** Collects the lines and rectangle edges that a page paints, of which the frames of tables are made. */
export function pdfRules(strokes: Stroke[]): Rules {
  const rules: Rules = { horizontal: [], vertical: [] }
  const saved: Matrix[] = []
  let matrix: Matrix = [1, 0, 0, 1, 0, 0]
  for (const stroke of strokes) {
    if (stroke.kind === 'save') saved.push(matrix)
    else if (stroke.kind === 'restore') matrix = saved.pop() ?? matrix
    else if (stroke.kind === 'transform') matrix = multiply(matrix, stroke.matrix)
    else addEdges(stroke.path, matrix, rules)
  }
  return rules
}

function addEdges(path: number[], matrix: Matrix, rules: Rules): void {
  let start: [number, number] = [0, 0]
  let point = start
  const lineTo = (next: [number, number]) => {
    addEdge(point, next, rules)
    point = next
  }
  for (let index = 0; index < path.length; ) {
    const code = path[index]
    const place = apply(matrix, path[index + 1] ?? 0, path[index + 2] ?? 0)
    if (code === pathCodes.moveTo) {
      start = place
      point = place
      index += 3
    } else if (code === pathCodes.lineTo) {
      lineTo(place)
      index += 3
    } else if (code === pathCodes.curveTo) {
      point = apply(matrix, path[index + 5] ?? 0, path[index + 6] ?? 0)
      index += 7
    } else if (code === pathCodes.closePath) {
      lineTo(start)
      index += 1
    } else return // an opcode of a later pdf.js: the rest of this path cannot be read
  }
}

function addEdge([x1, y1]: [number, number], [x2, y2]: [number, number], rules: Rules): void {
  const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)]
  if (height < 1 && width >= leastLength)
    rules.horizontal.push({ at: y1, from: Math.min(x1, x2), to: Math.max(x1, x2) })
  if (width < 1 && height >= leastLength) rules.vertical.push({ at: x1, from: Math.min(y1, y2), to: Math.max(y1, y2) })
}

function multiply([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f]
}
