import type { OpenAPIHono } from '@hono/zod-openapi'
import { Hono } from 'hono'
import type { AppEnv } from '../app-parts.ts'
import { type Description, referencePage } from '../reference-page.ts'

/** `/api/openapi.json` describes the API for programs, `/api/reference` the same for people; neither loads anything. */
export function referenceRoutes(app: OpenAPIHono<AppEnv>, version: string) {
  let made: ReturnType<typeof app.getOpenAPI31Document> | undefined
  // Made when first asked for, since every route is known by then, and once, since it takes long.
  function describe() {
    made ??= app.getOpenAPI31Document({ openapi: '3.1.0', info: { title: 'Bashan API', version } })
    return made
  }
  return new Hono<AppEnv>()
    .get('/openapi.json', (context) => context.json(describe()))
    .get('/reference', (context) => context.html(referencePage(describe() as unknown as Description)))
}
