import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What a bench reads: real statutes and the GMP text where they are at hand, the sample corpus otherwise. */
export type Corpus = { name: string; paths: string[] }

/** `dataFolder` holds `real-docs/laws` and `real-docs/gmp`. */
export function findCorpus(dataFolder: string): Corpus {
  const paths = ['laws', 'gmp'].map((name) => resolve(dataFolder, 'real-docs', name))
  return paths.every((path) => existsSync(path))
    ? { name: 'statutes and GMP 2010', paths }
    : { name: 'sample corpus', paths: [fileURLToPath(new URL(join('..', 'samples', 'corpus'), import.meta.url))] }
}
