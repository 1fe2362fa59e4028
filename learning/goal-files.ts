import { readdirSync, readFileSync } from 'node:fs'
import { type GoalFile, goalFileSchema } from './goal.ts'

const folder = new URL('./goals/', import.meta.url)

/** The goals of typical posts that come with the product, by industry. */
export const goalFiles: readonly GoalFile[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => goalFileSchema.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))))
