import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { AppError } from '../../../storage/app-error.ts'
import type { AppEnv, AppParts } from '../../app-parts.ts'
import { type EvalRun, evalRunEntrySchema, evalRunSchema } from '../../contract/eval-runs.ts'
import { openTo } from '../../open-to.ts'
import { jsonAnswer } from '../responses.ts'

const readers = ['committee', 'administrator'] as const
const runsShown = 30
/** As the command line names them; nothing else is opened, whatever an address asks for. */
const runName = z.string().regex(/^eval-\d{4}-\d{2}-\d{2}T\d{6}$/)

const listRoute = createRoute({
  ...openTo(readers),
  method: 'get',
  path: '/workbench/eval-runs',
  summary: 'The latest runs of the evals, newest first',
  responses: jsonAnswer(z.object({ runs: z.array(evalRunEntrySchema) })),
})
const runRoute = createRoute({
  ...openTo(readers),
  method: 'get',
  path: '/workbench/eval-runs/{name}',
  summary: 'One run of the evals, with every case and its evidence',
  request: { params: z.object({ name: runName }) },
  responses: jsonAnswer(evalRunSchema),
})

/** What the evals found, as the command line left it in the data folder. */
export function evalRunRoutes({ dataFolder }: AppParts) {
  const folder = dataFolder === undefined ? null : join(dataFolder, 'evals')
  return new OpenAPIHono<AppEnv>()
    .openapi(listRoute, async (context) => {
      const files = folder === null ? [] : await readdir(folder).catch(() => [])
      const names = files.flatMap((file) => {
        const name = runName.safeParse(file.replace(/\.json$/u, ''))
        return file.endsWith('.json') && name.success ? [name.data] : []
      })
      const latest = names.sort().reverse().slice(0, runsShown)
      const runs = await Promise.all(
        latest.map(async (name) => {
          const run = await readRun(name)
          return run ? [entryOf(name, run)] : []
        }),
      )
      return context.json({ runs: runs.flat() }, 200)
    })
    .openapi(runRoute, async (context) => {
      const run = await readRun(context.req.valid('param').name)
      if (!run) throw new AppError('not-found', '没有这次评测，请刷新列表。')
      return context.json(run, 200)
    })

  /** Null for a file that is gone or that another version wrote. */
  async function readRun(name: string): Promise<EvalRun | null> {
    const text = folder === null ? null : await readFile(join(folder, `${name}.json`), 'utf8').catch(() => null)
    if (text === null) return null
    try {
      return evalRunSchema.parse(JSON.parse(text))
    } catch {
      return null
    }
  }
}

function entryOf(name: string, { startedAt, model, half, suites, checks }: EvalRun) {
  const outcomes = suites.flatMap((suite) => suite.outcomes)
  return {
    name,
    startedAt,
    model,
    half,
    cases: outcomes.length,
    failed: outcomes.filter(({ passed }) => !passed).length,
    missed: checks.filter(({ met }) => met === false).map(({ metric }) => metric),
  }
}
