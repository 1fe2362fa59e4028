import { Hono } from 'hono'
import { countStored } from '../../knowledge/catalogue.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'

/** `/healthz`: the process answers. `/readyz`: the index opens and a transaction can be begun, else 503. */
export function healthRoutes({ database }: AppParts) {
  return new Hono<AppEnv>()
    .get('/healthz', (context) => context.json({ status: 'alive' }))
    .get('/readyz', async (context) => {
      try {
        const stored = await countStored(database.read)
        await database.write(async () => undefined)
        return context.json({ status: 'ready', ...stored })
      } catch {
        return context.json({ status: 'unavailable' }, 503)
      }
    })
}
