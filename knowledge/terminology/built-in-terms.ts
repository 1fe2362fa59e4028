import { readdirSync, readFileSync } from 'node:fs'
import { type Term, termSchema } from './term.ts'

const folder = new URL('./terms/', import.meta.url)

let loaded: Term[] | undefined

/** The terms that the product knows of itself, one a line in terms/, read when first needed; throws on a faulty line. */
export function builtInTerms(): readonly Term[] {
  loaded ??= readdirSync(folder)
    .sort()
    .flatMap((file) => readFileSync(new URL(file, folder), 'utf8').trim().split('\n'))
    .map((line) => termSchema.parse(JSON.parse(line)))
  return loaded
}
