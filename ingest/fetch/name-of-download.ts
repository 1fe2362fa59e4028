import { extname } from 'node:path'
import { AppError } from '../../storage/app-error.ts'
import { readableExtensions } from '../parse-file.ts'

const extensionOf: Record<string, string> = {
  'text/html': '.html',
  'application/xhtml+xml': '.html',
  'text/plain': '.txt',
  'text/markdown': '.md',
  'text/csv': '.csv',
  'application/pdf': '.pdf',
  'application/epub+zip': '.epub',
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'image/webp': '.webp',
  'image/bmp': '.bmp',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': '.pptx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': '.xlsx',
}
// What servers send of files whose kind they don't know: the name in the address tells.
const vague = ['', 'application/octet-stream', 'binary/octet-stream', 'application/x-download', 'text/plain']

/** What a downloaded file is called, with the extension of its content type; throws `unsupported-type` for what no reader takes. */
export function nameOfDownload(url: URL, contentType: string): string {
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? ''
  const last = decode(url.pathname.split('/').at(-1) ?? '')
  const own = extname(last).toLowerCase()
  const extension = vague.includes(type) && readableExtensions.includes(own) ? own : extensionOf[type]
  if (extension === undefined) {
    throw new AppError('unsupported-type', '这个网址给出的不是可以导入的网页或文件，请下载后另存为可导入的格式再上传。')
  }
  const name = last.slice(0, last.length - own.length).replace(/[\p{Cc}/\\]/gu, '') || url.hostname
  return `${name}${extension}`
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
