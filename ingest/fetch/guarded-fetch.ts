import { lookup } from 'node:dns/promises'
import type { LookupFunction } from 'node:net'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { Agent, fetch, type Response } from 'undici'
import { AppError } from '../../storage/app-error.ts'
import { limits } from '../limits.ts'
import { type AllowAddress, checkUrl, notPublic } from './check-url.ts'
import { isPublicAddress } from './is-public-address.ts'
import { nameOfDownload } from './name-of-download.ts'

/** A file on its way in: what it is called, and its content, decompressed. */
export type Download = { name: string; body: Readable }

/** Fetches a file and gives it to `take`, which must read it to its end; `signal` ends it. */
export type FetchFile = <T>(url: string, signal: AbortSignal, take: (download: Download) => Promise<T>) => Promise<T>

type FetchOptions = {
  /** All addresses of a host. */
  resolve?: (host: string) => Promise<string[]>
  allow?: AllowAddress
  milliseconds?: number
}

const resolveHost = async (host: string) => (await lookup(host, { all: true })).map(({ address }) => address)

/**
 * A fetch for addresses that strangers give (OWASP SSRF Prevention Cheat Sheet). Every hop is checked anew, at most
 * three redirects; a host is resolved once, all its addresses must be public, and the connection goes to those and
 * nowhere else, so that a name which changes its answer gains nothing. Saved addresses go the same way each time.
 */
export function openGuardedFetch({
  resolve = resolveHost,
  allow = isPublicAddress,
  milliseconds = limits.fetchMilliseconds,
}: FetchOptions = {}): FetchFile {
  const connectOnly: LookupFunction = (host, { all }, done) => {
    resolve(host)
      .then((addresses) => {
        if (addresses.length === 0 || !addresses.every(allow)) return done(notPublic(), '')
        const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
        const [first] = found
        if (all) done(null, found)
        else done(null, first?.address ?? '', first?.family)
      })
      .catch((error: NodeJS.ErrnoException) => done(error, ''))
  }

  return async (text, signal, take) => {
    const dispatcher = new Agent({ connect: { lookup: connectOnly } })
    const limited = AbortSignal.any([signal, AbortSignal.timeout(milliseconds)])
    try {
      const { url, response } = await follow(checkUrl(text, undefined, allow), dispatcher, limited)
      const name = nameOfDownload(url, response.headers.get('content-type') ?? '')
      const body = response.body === null ? Readable.from([]) : Readable.fromWeb(response.body as ReadableStream)
      return await take({ name, body })
    } catch (error) {
      signal.throwIfAborted()
      throw problemOf(error, limited.aborted, milliseconds)
    } finally {
      await dispatcher.destroy()
    }
  }

  async function follow(first: URL, dispatcher: Agent, signal: AbortSignal): Promise<{ url: URL; response: Response }> {
    let url = first
    for (let redirects = 0; redirects <= limits.fetchRedirects; redirects++) {
      const response = await fetch(url, {
        dispatcher,
        signal,
        redirect: 'manual',
        headers: { 'user-agent': 'Bashan', accept: 'text/html,application/pdf,*/*;q=0.8' },
      })
      const location = response.headers.get('location')
      const isRedirect = response.status >= 300 && response.status < 400 && location !== null
      if (response.ok) return { url, response }
      await response.body?.cancel()
      if (!isRedirect) {
        throw new AppError('input-invalid', `这个网址打不开（对方回答 ${response.status}），请在浏览器里确认后重试。`)
      }
      url = checkUrl(location, url, allow)
    }
    throw new AppError('input-invalid', '这个网址转来转去，没有给出内容，请换用最终的网址。')
  }
}

/** What went wrong, as one sentence; the refusal of an address comes wrapped from the depths of the connection. */
function problemOf(error: unknown, isLate: boolean, milliseconds: number): AppError {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause)
    if (cause instanceof AppError) return cause
  const message = isLate
    ? `这个网址在 ${milliseconds / 1000} 秒内没有传完，请下载后上传。`
    : '连不上这个网址，请检查网址和网络后重试。'
  return new AppError('input-invalid', message, { cause: error })
}
