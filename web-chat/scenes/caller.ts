import type { BrowserContext } from 'playwright-core'

/**
 * Calls the API as the person who is signed in within a browser context; rejects with the answer when it is refused. Of a
 * stream of events it gives what the last one holds.
 */
export function callerOf(context: BrowserContext, address: string) {
  return async function call<Answer>(method: 'GET' | 'POST' | 'PUT', path: string, data?: unknown): Promise<Answer> {
    const response = await context.request.fetch(`${address}/api/${path}`, {
      method,
      headers: { origin: address },
      ...(data === undefined ? {} : { data }),
    })
    const said = await response.text()
    if (!response.ok()) throw new Error(`${method} ${path}: ${response.status()} ${said}`)
    const streamed = response.headers()['content-type']?.startsWith('text/event-stream')
    return JSON.parse(
      (streamed
        ? said
            .match(/^data: ?(.*)$/gmu)
            ?.at(-1)
            ?.replace(/^data: ?/u, '')
        : said) || 'null',
    )
  }
}

export type Caller = ReturnType<typeof callerOf>
