import { open } from 'node:fs/promises'
import { extname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import busboy from 'busboy'
import { checkType } from '../ingest/check-type.ts'
import { keepOriginal, type Original, originalPath } from '../ingest/jobs/originals.ts'
import { limits } from '../ingest/limits.ts'
import { readableExtensions } from '../ingest/parse-file.ts'
import { unsupportedFormat } from '../ingest/unsupported-format.ts'
import { AppError } from '../storage/app-error.ts'

export type Upload = { file: Original & { name: string }; fields: Record<string, string> }

const formBytes = 64 * 1024
// Enough for the signatures that tell one kind of file from another.
const headBytes = 64 * 1024
const nameLength = 200

/**
 * Streams the one file of a form into the folder of originals, and reads the fields beside it. Throws `too-large`,
 * `unsupported-type` (by extension, and by content), or `input-invalid`; what the file is called never becomes a path.
 */
export async function receiveUpload(request: Request, originals: string): Promise<Upload> {
  const type = request.headers.get('content-type') ?? ''
  if (!type.startsWith('multipart/form-data') || request.body === null) throw noFile()
  if (Number(request.headers.get('content-length') ?? 0) > limits.fileBytes + formBytes) {
    throw new AppError('too-large', `文件超过 ${limits.fileBytes / 1024 / 1024} MB，请拆分后重新上传。`)
  }
  const parser = parserOf(type)
  const fields: Record<string, string> = {}
  let kept: Promise<Upload['file']> | undefined
  parser.on('field', (name, value) => {
    fields[name] = value
  })
  parser.on('file', (field, content, { filename }) => {
    // What goes wrong with it is told by what reads it, or by the parser.
    content.on('error', () => undefined)
    const name = plainName(filename)
    const problem = field === 'file' ? problemOf(name) : noFile()
    if (problem) {
      content.resume()
      parser.destroy(problem)
      return
    }
    kept = keepOriginal(originals, name, content).then((original) => ({ ...original, name }))
    kept.catch((error: Error) => parser.destroy(error))
  })
  parser.on('filesLimit', () => parser.destroy(new AppError('input-invalid', '一次只能上传一个文件。')))
  try {
    await pipeline(Readable.fromWeb(request.body as ReadableStream), parser)
  } catch (error) {
    await kept?.catch(() => undefined)
    throw error instanceof AppError
      ? error
      : new AppError('input-invalid', '上传没有传完，请重新上传。', { cause: error })
  }
  const file = await kept
  if (file === undefined) throw noFile()
  await checkContent(originals, file)
  return { file, fields }
}

function parserOf(type: string): busboy.Busboy {
  try {
    return busboy({
      headers: { 'content-type': type },
      defParamCharset: 'utf8',
      limits: { files: 1, fields: 10, fieldSize: formBytes, headerPairs: 20 },
    })
  } catch (error) {
    throw new AppError('input-invalid', '请求的格式有误，请刷新页面后重试。', { cause: error })
  }
}

/** Without control and direction characters, which make a name look like another. */
const plainName = (name: string | undefined) => (name ?? '').replace(/\p{C}/gu, '').trim().slice(-nameLength)

function problemOf(name: string): AppError | null {
  const extension = extname(name)
  if (readableExtensions.includes(extension.toLowerCase())) return null
  return new AppError('unsupported-type', unsupportedFormat(extension))
}

async function checkContent(originals: string, { sha256, name }: Upload['file']): Promise<void> {
  const path = originalPath(originals, sha256, name)
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0)
    await checkType(path, buffer.subarray(0, bytesRead))
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    throw new AppError('unsupported-type', error.message, { cause: error })
  } finally {
    await file.close()
  }
}

const noFile = () => new AppError('input-invalid', '没有收到文件，请选择一个文件后上传。')
