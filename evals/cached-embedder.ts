import { createHash } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Embedder } from '../knowledge/embedding/connect-embedder.ts'
import { makeFolder } from '../storage/make-folder.ts'

type Cache = {
  folder: string
  /** Told now and then how many texts the model embedded, and how many were kept from before. */
  onProgress: (made: number, kept: number) => void
}

/** So few texts a request that a busy machine answers before the patience is over. */
const batch = 4
const patienceMs = 300_000
const tries = 3
const toldEvery = 100

/**
 * An embedder with a memory on disk and all the patience of a measurement, whatever its user would wait: a text that was
 * embedded before is not embedded again, so that a run that was stopped goes on. The key is the SHA-256 of model, prefixes,
 * side and text. A request that failed three times fails the run.
 */
export function cachedEmbedder(embedder: Embedder, { folder, onProgress }: Cache): Embedder {
  makeFolder(folder)
  const counted = { made: 0, kept: 0 }
  const fileOf = (side: string, text: string) => {
    const key = JSON.stringify([embedder.name, embedder.prefixes, side, text])
    return join(folder, `${createHash('sha256').update(key).digest('hex')}.json`)
  }
  const remembered = async (side: string, texts: string[], make: (texts: string[]) => Promise<number[][]>) => {
    const vectors: number[][] = []
    for (let at = 0; at < texts.length; at += batch) {
      const part = texts.slice(at, at + batch)
      const kept = await Promise.all(part.map((text) => readVector(fileOf(side, text))))
      const missing = part.filter((_, index) => kept[index] === null)
      const made = missing.length === 0 ? [] : await again(() => make(missing))
      await Promise.all(missing.map((text, index) => writeVector(fileOf(side, text), made[index] ?? [])))
      vectors.push(...kept.map((vector) => vector ?? made.shift() ?? []))
      const before = counted.made + counted.kept
      counted.made += missing.length
      counted.kept += part.length - missing.length
      if (Math.floor(before / toldEvery) < Math.floor((before + part.length) / toldEvery)) {
        onProgress(counted.made, counted.kept)
      }
    }
    return vectors
  }
  return {
    ...embedder,
    async within() {
      const inner = await embedder.within(patienceMs)
      return {
        embedDocuments: (texts) => remembered('passage', texts, (missing) => inner.embedDocuments(missing)),
        async embedQuery(text) {
          const [vector = []] = await remembered('query', [text], async () => [await inner.embedQuery(text)])
          return vector
        },
      }
    },
  }
}

async function again<T>(make: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await make()
    } catch (error) {
      if (attempt === tries) throw error
    }
  }
}

async function readVector(file: string): Promise<number[] | null> {
  const text = await readFile(file, 'utf8').catch(() => null)
  return text === null ? null : JSON.parse(text)
}

async function writeVector(file: string, vector: readonly number[]): Promise<void> {
  // Under another name first, so that a run that is killed leaves no half of a vector.
  await writeFile(`${file}.part`, JSON.stringify(vector))
  await rename(`${file}.part`, file)
}
