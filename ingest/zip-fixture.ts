import { crc32, deflateRawSync } from 'node:zlib'

/** An entry that lies: of its size, as locked, or with the Unix mode of a link. */
export type ForgedEntry = { content: Buffer; claimedSize?: number; encrypted?: boolean; mode?: number }
type Entry = Buffer | ForgedEntry

/** Builds a zip archive for tests that writes any name and content, also those that an honest program would not. */
export function zipOf(files: Record<string, Entry> | [string, Entry][]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, entry] of Array.isArray(files) ? files : Object.entries(files)) {
    const { content, claimedSize, encrypted, mode }: ForgedEntry = Buffer.isBuffer(entry) ? { content: entry } : entry
    const packed = deflateRawSync(content)
    const path = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(encrypted ? 0x0801 : 0x0800, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(content), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(claimedSize ?? content.length, 18)
    common.writeUInt16LE(path.length, 22)
    const place = Buffer.alloc(16)
    place.writeUInt32LE(((mode ?? 0) << 16) >>> 0, 10 - 2)
    place.writeUInt32LE(offset, 10 + 2)
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), common, path, packed])
    // The upper byte of "made by" says that the mode is one of Unix.
    directory.push(Buffer.concat([Buffer.from('504b01021403', 'hex'), common, place.subarray(2), path]))
    locals.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Math.min(directory.length, 0xffff), 8)
  end.writeUInt16LE(Math.min(directory.length, 0xffff), 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, central, end])
}
