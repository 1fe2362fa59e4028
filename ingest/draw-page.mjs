// Draws pages and pictures on a canvas; see open-pdf.mjs for why this is plain JavaScript.

import { createCanvas, loadImage } from '@napi-rs/canvas'

/** A page of an open PDF on white, at most `mostPixels` large; `scale` is pixels a point. */
export async function drawPage(page, { scale, mostPixels }) {
  const { width, height } = page.getViewport({ scale: 1 })
  const viewport = page.getViewport({ scale: Math.min(scale, Math.sqrt(mostPixels / (width * height))) })
  const canvas = createCanvas(Math.max(1, Math.floor(viewport.width)), Math.max(1, Math.floor(viewport.height)))
  await page.render({ canvas, canvasContext: canvas.getContext('2d'), viewport, background: 'white' }).promise
  page.cleanup()
  return canvas
}

/** A picture file on white, `scale` times its size; its header was checked before. */
export async function drawPicture(bytes, scale) {
  const image = await loadImage(bytes)
  return draw({ width: image.width * scale, height: image.height * scale }, (context) => {
    context.scale(scale, scale)
    context.drawImage(image, 0, 0)
  })
}

/** The same turned clockwise by 0, 90, 180 or 270 degrees, and `scale` times as large. */
export function turned(canvas, degrees, scale = 1) {
  if (degrees === 0 && scale === 1) return canvas
  const size = { width: canvas.width * scale, height: canvas.height * scale }
  const lies = degrees % 180 !== 0
  return draw(lies ? { width: size.height, height: size.width } : size, (context, { width, height }) => {
    context.translate(width / 2, height / 2)
    context.rotate((degrees * Math.PI) / 180)
    context.scale(scale, scale)
    context.drawImage(canvas, -canvas.width / 2, -canvas.height / 2)
  })
}

/** A piece from the middle: half of the width, a quarter of the height. */
export function middleOf(canvas) {
  const size = { width: canvas.width / 2, height: canvas.height / 4 }
  return draw(size, (context) => {
    context.drawImage(canvas, (size.width - canvas.width) / 2, (size.height - canvas.height) / 2)
  })
}

function draw({ width, height }, paint) {
  const canvas = createCanvas(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)))
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, canvas.width, canvas.height)
  paint(context, canvas)
  return canvas
}
