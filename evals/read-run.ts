import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { AppError } from '../storage/app-error.ts'

/** What of an earlier run another is compared with. */
const runSchema = z.object({
  startedAt: z.string(),
  commit: z.string().nullable(),
  corpusHash: z.string(),
  model: z.string(),
  half: z.string(),
  suites: z.array(
    z.object({
      name: z.string(),
      outcomes: z.array(z.object({ id: z.string(), scores: z.record(z.string(), z.number()) })),
    }),
  ),
})

export type EarlierRun = z.infer<typeof runSchema>

/** Reads a run that was written before, whole or as a baseline; throws `input-invalid` for another file. */
export async function readRun(path: string | URL): Promise<EarlierRun> {
  try {
    return runSchema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch (error) {
    throw new AppError('input-invalid', `${path} 不是评测结果文件，请用 eval 写出的 .json。`, { cause: error })
  }
}

/** What of a run is kept as a baseline, small enough to be committed. */
export const baselineOf = ({ startedAt, commit, corpusHash, model, half, suites }: EarlierRun): EarlierRun => ({
  startedAt,
  commit,
  corpusHash,
  model,
  half,
  suites: suites.map(({ name, outcomes }) => ({ name, outcomes: outcomes.map(({ id, scores }) => ({ id, scores })) })),
})
