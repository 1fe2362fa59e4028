import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Passes everything on to `target`, but cuts the first answer off after its first words, as a failing network does. */
export async function startDroppingProxy(target: string) {
  const resumedAfter: string[] = []
  let dropped = false
  const server = createServer((incoming, outgoing) => {
    const lastEventId = incoming.headers['last-event-id']
    if (typeof lastEventId === 'string') resumedAfter.push(lastEventId)
    const onward = request(new URL(incoming.url ?? '/', target), { method: incoming.method, headers: incoming.headers })
    incoming.pipe(onward)
    outgoing.on('close', () => onward.destroy())
    onward.on('error', () => outgoing.destroy())
    onward.on('response', (reply) => {
      outgoing.writeHead(reply.statusCode ?? 502, reply.headers)
      reply.on('data', (chunk: Buffer) => {
        outgoing.write(chunk)
        if (dropped || !chunk.includes('event: text-delta')) return
        dropped = true
        setTimeout(() => outgoing.destroy(), 100)
      })
      reply.on('end', () => outgoing.end())
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** The Last-Event-ID of each request that resumed a stream. */
    resumedAfter,
    stop() {
      server.closeAllConnections()
      server.close()
    },
  }
}
