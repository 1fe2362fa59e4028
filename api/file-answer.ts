import type { Context } from 'hono'
import type { AppEnv } from './app-parts.ts'

/** Answers with a file to be saved under `name`; never kept by a cache on the way. */
export function sendFile(context: Context<AppEnv>, file: { bytes: Buffer; mediaType: string; name: string }): Response {
  return context.body(new Uint8Array(file.bytes), 200, {
    'content-type': file.mediaType,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'cache-control': 'no-store',
  })
}
