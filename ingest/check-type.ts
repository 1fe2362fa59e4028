import { extname } from 'node:path'
import { fileTypeFromBuffer } from 'file-type'
import { unreadable } from './unreadable.ts'

// What the content of a file of each extension is.
const expected: Record<string, string[]> = {
  '.pdf': ['pdf'],
  '.png': ['png'],
  '.jpg': ['jpg'],
  '.jpeg': ['jpg'],
  '.webp': ['webp'],
  '.bmp': ['bmp'],
  '.docx': ['docx', 'zip'],
  '.pptx': ['pptx', 'zip'],
  '.xlsx': ['xlsx', 'zip'],
  '.epub': ['epub', 'zip'],
}

// Text has no signature, and the first bytes of Chinese text look like some rare format's; only these are believed.
const neverText = [
  'pdf',
  'zip',
  'epub',
  'docx',
  'pptx',
  'xlsx',
  'cfb',
  'rar',
  '7z',
  'gz',
  'png',
  'jpg',
  'gif',
  'webp',
  'mp4',
]

/** Refuses content that is not what the file's extension says: an encrypted or old Office file, a renamed picture, a cut-off file. */
export async function checkType(path: string, bytes: Uint8Array): Promise<void> {
  const extension = extname(path).toLowerCase()
  const found = (await fileTypeFromBuffer(bytes))?.ext
  const wanted = expected[extension]
  if (
    wanted === undefined
      ? found === undefined || !neverText.includes(found)
      : found !== undefined && wanted.includes(found)
  )
    return
  if (found === 'cfb') throw unreadable('文件已加密或是旧版 Office 格式，请去掉密码并另存为新格式后重新导入。')
  if (found === undefined) throw unreadable(`文件不是有效的 ${extension} 文件，可能已损坏；请重新保存后再导入。`)
  throw unreadable(`文件扩展名是 ${extension}，内容却是 .${found}；请改正扩展名后重新导入。`)
}
