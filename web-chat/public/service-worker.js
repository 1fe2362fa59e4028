/**
 * Keeps the page itself, so that an installed one opens without a line and says so, instead of the browser's own error.
 * Files under /assets/ have a hash in their name and never change: the kept one is given. The page is asked for first and
 * given from what was kept when the line is down. What people wrote or were answered (/api/) is never kept here.
 */
const kept = 'bashan-page-1'
const filesAtMost = 200

self.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      const cache = await caches.open(kept)
      await cache.addAll(['/', '/seal.svg', '/manifest.webmanifest'])
      await self.skipWaiting()
    })(),
  )
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) if (name !== kept) await caches.delete(name)
      await self.clients.claim()
    })(),
  )
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin || pathname.startsWith('/api/')) return
  if (pathname.startsWith('/assets/')) event.respondWith(asset(request))
  else if (request.mode === 'navigate') event.respondWith(page(request))
})

async function asset(request) {
  const cache = await caches.open(kept)
  const known = await cache.match(request)
  if (known) return known
  const response = await fetch(request)
  if (response.ok) {
    await cache.put(request, response.clone())
    const all = await cache.keys()
    const old = all.filter(({ url }) => url.includes('/assets/')).slice(0, -filesAtMost)
    for (const one of old) await cache.delete(one)
  }
  return response
}

async function page(request) {
  const cache = await caches.open(kept)
  try {
    const response = await fetch(request)
    if (response.ok && response.headers.get('content-type')?.startsWith('text/html')) {
      await cache.put('/', response.clone())
    }
    return response
  } catch (error) {
    const known = await cache.match('/')
    if (known) return known
    throw error
  }
}
