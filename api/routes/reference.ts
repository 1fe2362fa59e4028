import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { OpenAPIHono } from '@hono/zod-openapi'
import { Hono } from 'hono'
import type { AppEnv } from '../app-parts.ts'

const scriptPath = createRequire(import.meta.url).resolve('rapidoc/dist/rapidoc-min.js')
const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bashan API</title>
<meta name="viewport" content="width=device-width"><script type="module" src="/api/reference/rapidoc.js"></script></head>
<body><rapi-doc spec-url="/api/openapi.json" load-fonts="false" render-style="read" show-header="false" allow-server-selection="false" allow-authentication="false"></rapi-doc></body></html>`

/** `/api/openapi.json` and a page at `/api/reference` that reads it; the page's script comes from this server. */
export function referenceRoutes(app: OpenAPIHono<AppEnv>, version: string) {
  return new Hono<AppEnv>()
    .get('/openapi.json', (context) =>
      context.json(app.getOpenAPI31Document({ openapi: '3.1.0', info: { title: 'Bashan API', version } })),
    )
    .get('/reference', (context) => context.html(page))
    .get('/reference/rapidoc.js', async (context) => {
      context.header('content-type', 'text/javascript; charset=utf-8')
      return context.body(await readFile(scriptPath, 'utf8'))
    })
}
