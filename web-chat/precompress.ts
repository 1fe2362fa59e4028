import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const [toBrotli, toGzip] = [promisify(brotliCompress), promisify(gzip)]
const worthIt = /\.(?:js|css|svg|json|webmanifest)$/u
const bytesAtLeast = 1024

/** Writes a .br and a .gz beside each built file that gets smaller by it, so that a slow line carries a third. */
export function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    async writeBundle({ dir }) {
      if (dir === undefined) return
      const names = await readdir(dir, { recursive: true })
      for (const name of names.filter((one) => worthIt.test(one))) {
        const path = join(dir, name)
        const bytes = await readFile(path)
        if (bytes.length < bytesAtLeast) continue
        const most = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }
        await writeFile(`${path}.br`, await toBrotli(bytes, most))
        await writeFile(`${path}.gz`, await toGzip(bytes, { level: constants.Z_BEST_COMPRESSION }))
      }
    },
  }
}
