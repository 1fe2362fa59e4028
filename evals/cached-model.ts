import { createHash } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ModelConnection } from '../agents/model-connection.ts'
import { makeFolder } from '../storage/make-folder.ts'

/** What a run asked of a model, and how much of it a run before had asked already. */
export type ModelCalls = { made: number; fromCache: number; promptCharacters: number; replyCharacters: number }

/**
 * The model with a memory on disk: a prompt that it has answered whole is answered with the same words again, in this run
 * or a later one. The key is the SHA-256 of model, seed and prompt, and a prompt holds its own words, its sources and
 * the question, so that a changed prompt, corpus or question asks anew. What failed is not kept.
 */
export function cachedModel(
  model: ModelConnection,
  cache: { folder: string; seed: string },
): { connection: ModelConnection; calls: ModelCalls } {
  makeFolder(cache.folder)
  const calls: ModelCalls = { made: 0, fromCache: 0, promptCharacters: 0, replyCharacters: 0 }
  const connection: ModelConnection = {
    ...model,
    async *stream(prompt, signal, options) {
      const key = createHash('sha256')
        .update(JSON.stringify([model.name, cache.seed, prompt]))
        .digest('hex')
      const file = join(cache.folder, `${key}.txt`)
      const kept = await readFile(file, 'utf8').catch(() => null)
      if (kept !== null) {
        calls.fromCache += 1
        yield kept
        return
      }
      calls.made += 1
      calls.promptCharacters += prompt.length
      let reply = ''
      for await (const words of model.stream(prompt, signal, options)) {
        reply += words
        calls.replyCharacters += words.length
        yield words
      }
      // Under another name first, so that a run that is killed leaves no half of a reply.
      await writeFile(`${file}.part`, reply)
      await rename(`${file}.part`, file)
    },
  }
  return { connection, calls }
}
