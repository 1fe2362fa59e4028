import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { Transform } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { type Entry, open, type ZipFile } from 'yauzl'

/** An opened zip file: its entries by name, read one by one. */
export type Archive = {
  sizes: ReadonlyMap<string, number>
  read: (name: string) => Promise<Buffer>
  /** Writes an entry into a file and returns the SHA-256 (hex) of what was written. */
  extract: (name: string, path: string) => Promise<string>
  close: () => void
}

/** Opens a zip file; throws when it is none, or names a path that is absolute or climbs out. */
export async function openArchive(path: string): Promise<Archive> {
  const zip = await new Promise<ZipFile>((done, fail) =>
    open(path, { lazyEntries: true, autoClose: false, strictFileNames: true }, (error, opened) =>
      opened ? done(opened) : fail(error),
    ),
  )
  const entries = await listEntries(zip).catch((error: unknown) => {
    zip.close()
    throw error
  })
  const stream = (name: string) =>
    new Promise<NodeJS.ReadableStream>((done, fail) => {
      const entry = entries.get(name)
      if (!entry) return fail(new Error(`no entry ${name}`))
      zip.openReadStream(entry, (error, opened) => (error ? fail(error) : done(opened)))
    })
  return {
    sizes: new Map([...entries].map(([name, entry]) => [name, entry.uncompressedSize])),
    read: async (name) => buffer(await stream(name)),
    async extract(name, target) {
      const hash = createHash('sha256')
      const hashing = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          hash.update(chunk)
          done(null, chunk)
        },
      })
      await pipeline(await stream(name), hashing, createWriteStream(target, { mode: 0o600, flags: 'wx' }))
      return hash.digest('hex')
    },
    close: () => zip.close(),
  }
}

function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  return new Promise((done, fail) => {
    zip.on('error', fail)
    zip.on('end', () => done(entries))
    zip.on('entry', (entry: Entry) => {
      entries.set(entry.fileName, entry)
      zip.readEntry()
    })
    zip.readEntry()
  })
}
