import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { AppEnv } from './app-parts.ts'

/**
 * Serves the built page from `root`, compressed as it was built: hashed files for ever, any other path as the page itself.
 * A hashed file of another build is not found: the page in its place would be kept by browsers as that file, for ever.
 */
export function serveWebPage(app: OpenAPIHono<AppEnv>, root: string): void {
  app.use('/assets/*', async (context, next) => {
    await next()
    if (context.res.ok) context.header('cache-control', 'public, max-age=31536000, immutable')
  })
  app.use('*', serveStatic({ root, precompressed: true }))
  app.get('/assets/*', (context) => context.notFound())
  app.get('*', async (context) => {
    context.header('cache-control', 'no-cache')
    return context.html(await readFile(join(root, 'index.html'), 'utf8'))
  })
}
