import { imageSize } from 'image-size'
import { limits } from './limits.ts'
import { unreadable } from './unreadable.ts'

/** A picture's width and height in pixels from its header; refuses what would take too much memory to decode. */
export function pictureSize(bytes: Uint8Array): { width: number; height: number } {
  const { width, height } = readHeader(bytes)
  if (width * height > limits.picturePixels) {
    throw unreadable(`图片超过 ${limits.picturePixels / 10_000} 万像素，请缩小后重新导入。`)
  }
  return { width, height }
}

function readHeader(bytes: Uint8Array): { width: number; height: number } {
  try {
    return imageSize(bytes)
  } catch (cause) {
    throw unreadable('图片文件已损坏，无法读取；请重新保存后再导入。', cause)
  }
}
