import { fromBuffer, type ZipFile } from 'yauzl'
import { limits } from './limits.ts'
import { unreadable } from './unreadable.ts'

const damaged = '文件已损坏，无法打开；请用办公软件重新保存后再导入。'
const archive = /\.(zip|rar|7z|gz|tgz|tar|bz2|xz|docx|pptx|xlsx|jar)$/i

/** Refuses a zip-based file that is damaged or would unpack beyond the limits, before anything is unpacked. */
export async function checkZip(bytes: Uint8Array): Promise<void> {
  const zip = await open(bytes)
  let unpacked = 0
  let count = 0
  await new Promise<void>((done, fail) => {
    // yauzl itself refuses entry names that are absolute or climb out with "..".
    zip.on('error', (cause) => fail(unreadable(damaged, cause)))
    zip.on('end', done)
    zip.on('entry', (entry: { fileName: string; uncompressedSize: number }) => {
      unpacked += entry.uncompressedSize
      count += 1
      const problem = problemOf(entry.fileName, count, unpacked, bytes.length)
      if (problem === null) zip.readEntry()
      else fail(unreadable(problem))
    })
    zip.readEntry()
  })
}

function problemOf(fileName: string, count: number, unpacked: number, packed: number): string | null {
  if (count > limits.zipEntries) return `文件内部的部件超过 ${limits.zipEntries} 个，请拆分后重新导入。`
  const tooLarge = unpacked > limits.unpackedBytes || unpacked > packed * limits.unpackRatio
  if (tooLarge) return '文件解压后过大，为安全起见没有打开；请拆分或重新保存后再导入。'
  return archive.test(fileName) ? '文件里嵌有压缩包或其他文档，请取出后分别导入。' : null
}

function open(bytes: Uint8Array): Promise<ZipFile> {
  const options = { lazyEntries: true, strictFileNames: true }
  return new Promise((done, fail) => {
    fromBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), options, (cause, zip) => {
      if (cause === null && zip !== undefined) done(zip)
      else fail(unreadable(damaged, cause))
    })
  })
}
