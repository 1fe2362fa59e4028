import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import { limits } from './limits.ts'
import { unreadable } from './unreadable.ts'

const damaged = '文件已损坏，无法打开；请用办公软件重新保存后再导入。'
// Workbooks that Office embeds behind charts are common, and nothing here opens them.
const archive = /\.(zip|rar|7z|gz|tgz|tar|bz2|xz|jar)$/i
const markup = /\.(xml|rels|opf|x?html?)$/i

/** Refuses a zip-based file that is damaged or would unpack beyond the limits, before anything is unpacked. */
export async function checkZip(bytes: Uint8Array): Promise<void> {
  await eachEntry(await open(bytes), bytes.length, async () => {})
}

/** Checks a zip-based file as `checkZip` does, then unpacks the entries whose name is wanted. */
export async function readZip(bytes: Uint8Array, wanted: RegExp): Promise<Map<string, string>> {
  await checkZip(bytes)
  const texts = new Map<string, string>()
  const zip = await open(bytes)
  await eachEntry(zip, bytes.length, async (entry) => {
    if (wanted.test(entry.fileName))
      texts.set(entry.fileName, (await buffer(await openEntry(zip, entry))).toString('utf8'))
  })
  return texts
}

async function eachEntry(zip: ZipFile, packed: number, take: (entry: Entry) => Promise<void>): Promise<void> {
  let unpacked = 0
  let count = 0
  await new Promise<void>((done, fail) => {
    // yauzl itself refuses names that are absolute or climb out with "..", and more bytes than an entry declares.
    zip.on('error', (cause) => fail(unreadable(damaged, cause)))
    zip.on('end', done)
    zip.on('entry', (entry: Entry) => {
      unpacked += entry.uncompressedSize
      count += 1
      const problem = problemOf(entry, { count, unpacked, packed })
      if (problem !== null) return fail(unreadable(problem))
      take(entry).then(
        () => zip.readEntry(),
        (cause) => fail(unreadable(damaged, cause)),
      )
    })
    zip.readEntry()
  })
}

function problemOf(
  { fileName, uncompressedSize }: Entry,
  { count, unpacked, packed }: { count: number; unpacked: number; packed: number },
): string | null {
  if (count > limits.zipEntries) return `文件内部的部件超过 ${limits.zipEntries} 个，请拆分后重新导入。`
  const isPartTooLarge = markup.test(fileName) && uncompressedSize > limits.zipPartBytes
  if (unpacked > limits.unpackedBytes || unpacked > packed * limits.unpackRatio || isPartTooLarge) {
    return '文件解压后过大，为安全起见没有打开；请拆分或重新保存后再导入。'
  }
  return archive.test(fileName) ? '文件里嵌有压缩包，请取出后分别导入。' : null
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

function openEntry(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((done, fail) =>
    zip.openReadStream(entry, (cause, stream) => (cause === null ? done(stream) : fail(cause))),
  )
}
