import { operators as OPS } from '../open-pdf.mjs'

// A page that pictures cover to this share, or that draws this many paths (letters turned into outlines), may hold text
// that its text layer lacks.
const leastShare = 0.3
const leastPaths = 300
const pictureOperators = [OPS.paintImageXObject, OPS.paintImageMaskXObject, OPS.paintInlineImageXObject]

/** Whether a page is drawn rather than written, and the resolution of its finest large picture in dots an inch (0: none). */
export async function picturesOn(page) {
  const { width, height } = page.getViewport({ scale: 1 })
  const { fnArray, argsArray } = await page.getOperatorList()
  const saved = []
  let matrix = [1, 0, 0, 1, 0, 0]
  let [covered, dpi, paths] = [0, 0, 0]
  fnArray.forEach((operator, index) => {
    const args = argsArray[index]
    if (operator === OPS.save) saved.push(matrix)
    else if (operator === OPS.restore) matrix = saved.pop() ?? matrix
    else if (operator === OPS.transform) matrix = multiply(matrix, args)
    else if (operator === OPS.constructPath) paths++
    else if (pictureOperators.includes(operator)) {
      // A picture fills the unit square of the coordinates it is drawn in.
      const [across, down] = [Math.hypot(matrix[0], matrix[1]), Math.hypot(matrix[2], matrix[3])]
      const share = (across * down) / (width * height)
      const pixels = operator === OPS.paintImageXObject ? args[1] : args[0]?.width
      covered += share
      if (share > 0.1 && pixels) dpi = Math.max(dpi, (pixels / across) * 72)
    }
  })
  return { isDrawn: covered >= leastShare || paths >= leastPaths, dpi }
}

function multiply([a, b, c, d, e, f], [g, h, i, j, k, l]) {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}
