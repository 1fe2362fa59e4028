import type { OpenAPIHono } from '@hono/zod-openapi'
import type { AppEnv } from '../app-parts.ts'

/** Every route that is served, as `GET /api/documents/:id`. */
export function servedRoutes(app: OpenAPIHono<AppEnv>): string[] {
  const routes = app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`)
  return [...new Set(routes)].sort()
}
