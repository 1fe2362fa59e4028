import type { OpenAPIHono } from '@hono/zod-openapi'
import type { AppEnv } from '../app-parts.ts'
import type { Audience } from '../open-to.ts'

/** Every route that is served, as `GET /api/documents/:id`. */
export function servedRoutes(app: OpenAPIHono<AppEnv>): string[] {
  const routes = app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`)
  return [...new Set(routes)].sort()
}

/** Whom each declared route says that it serves, by its name in `servedRoutes`. */
export function declaredAudiences(app: OpenAPIHono<AppEnv>): Map<string, Audience> {
  return new Map(
    app.openAPIRegistry.definitions.flatMap((definition) => {
      if (definition.type !== 'route') return []
      const { method, path, ...declared } = definition.route as typeof definition.route & { 'x-open-to': Audience }
      return [[`${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`, declared['x-open-to']] as const]
    }),
  )
}
