import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { type Browser, chromium, type Page } from 'playwright-core'
import { createApp } from '../api/app.ts'
import { RunningTurns } from '../api/running-turns.ts'
import { openAuditLog } from '../governance/audit-log.ts'
import { limits } from '../identity/limits.ts'
import { ingestPaths } from '../ingest/ingest-paths.ts'
import { systemClock } from '../storage/clock.ts'
import { openDatabase } from '../storage/database.ts'
import type { BenchContext, Measurements } from './bench-context.ts'
import { fillConversation } from './fill-conversation.ts'
import { percentile } from './percentile.ts'
import { talkingModel } from './talking-model.ts'

const webRoot = fileURLToPath(new URL('../dist/web-chat', import.meta.url))
const corpus = fileURLToPath(new URL('../samples/corpus', import.meta.url))
const browserPath = '/usr/bin/chromium'
const browserArgs = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run']

/** A cheap phone on a slow line: a quarter of this processor, 1.6 Mbit/s down, 0.75 up, 150 ms there and back. */
const slow = { cpu: 4, down: 1_600_000 / 8, up: 750_000 / 8, latency: 150 }
const runs = 5
const tokensPerSecond = 100
const messages = 200
/** Letters, since only keys that exist on a keyboard are timed as keys. */
const typed = 'jiejingqu de yacha shi duoshao pa'

/** The page in Chromium as on a cheap phone: first load, reaction to a touch, and typing while a long answer streams in. */
export async function benchPage({ scratchFolder, environment }: BenchContext): Promise<Measurements> {
  const executablePath = environment.CHROMIUM ?? browserPath
  if (!existsSync(executablePath)) return { skipped: 'needs Chromium; CHROMIUM says where it is' }
  if (!existsSync(join(webRoot, 'index.html'))) return { skipped: 'needs the built page: npm run build' }
  const database = openDatabase(join(scratchFolder, 'bashan.sqlite'))
  await ingestPaths(database, [corpus], { metadata: {}, clock: systemClock, dataFolder: scratchFolder })
  const turns = new RunningTurns({ graceMs: 60_000, keepMs: 1_000 })
  const app = createApp({
    database,
    audit: openAuditLog(database, systemClock),
    clock: systemClock,
    model: talkingModel({ tokensPerSecond, seconds: 12 }),
    turns,
    version: 'bench',
    limits: { ...limits, turns: { ...limits.turns, points: 1_000_000 } },
    webRoot,
    onError: (error) => console.error(error),
  })
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 })
  await once(server, 'listening')
  const address = server.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  const browser = await chromium.launch({ executablePath, args: browserArgs })
  try {
    const loads: Load[] = []
    for (let run = 0; run < runs; run += 1) loads.push(await load(browser, origin))
    const touch = await reactions(browser, origin)
    const stream = await typeWhileStreaming(browser, origin, (id) => fillConversation(database, id, messages))
    const median = (pick: (load: Load) => number) => percentile(loads.map(pick), 0.5)
    return {
      'first load, bytes over the line': `${Math.round(median(({ bytes }) => bytes) / 1024)} KB`,
      'first contentful paint, median': `${Math.round(median(({ first }) => first))} ms`,
      'largest contentful paint, median (at most 2500)': `${Math.round(median(({ largest }) => largest))} ms`,
      'touch to next frame, longest of its kind (at most 200)': `${Math.round(Math.max(...touch))} ms of ${touch.length}`,
      'keys typed while streaming, lost': `${typed.length - stream.kept} of ${typed.length}`,
      'key to next frame while streaming, p50 and p95': `${Math.round(percentile(stream.delays, 0.5))} / ${Math.round(percentile(stream.delays, 0.95))} ms`,
      'messages in that conversation, and drawn': `${messages} / ${stream.drawn}`,
    }
  } finally {
    await browser.close()
    turns.stopAll()
    // An answer that is stopped is still written down.
    while (turns.count('').all > 0) await wait(50)
    server.close()
    if ('closeAllConnections' in server) server.closeAllConnections()
    database.close()
  }
}

type Load = { first: number; largest: number; bytes: number }

/** A page of a fresh browser under the slow conditions; service workers are left out, since this is about a first visit. */
async function openSlowly(browser: Browser, { network }: { network: boolean }): Promise<Page> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    viewport: { width: 360, height: 740 },
    isMobile: true,
    hasTouch: true,
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slow.cpu })
  if (network) {
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: slow.latency,
      downloadThroughput: slow.down,
      uploadThroughput: slow.up,
    })
  }
  return page
}

async function load(browser: Browser, origin: string): Promise<Load> {
  const page = await openSlowly(browser, { network: true })
  await page.goto(origin)
  await page.getByLabel('你的问题').waitFor()
  await page.waitForLoadState('networkidle')
  const figures = await page.evaluate(async () => {
    const entries = await new Promise<PerformanceEntry[]>((resolve) => {
      new PerformanceObserver((list) => resolve(list.getEntries())).observe({
        type: 'largest-contentful-paint',
        buffered: true,
      })
    })
    const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
    const [document] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    return {
      largest: entries.at(-1)?.startTime ?? Number.NaN,
      first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
      bytes: [...resources, ...(document ? [document] : [])].reduce((sum, { transferSize }) => sum + transferSize, 0),
    }
  })
  await page.context().close()
  return figures
}

/** Milliseconds from a touch or key to the frame that shows what it did (the browser's own event timing). */
async function watchReactions(page: Page): Promise<() => Promise<number[]>> {
  await page.evaluate(() => {
    const seen: number[] = []
    Object.assign(globalThis, { seenReactions: seen })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as PerformanceEventTiming[]) {
        if ((entry as PerformanceEventTiming & { interactionId: number }).interactionId > 0) seen.push(entry.duration)
      }
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit)
  })
  return () => page.evaluate(() => (globalThis as unknown as { seenReactions: number[] }).seenReactions)
}

async function reactions(browser: Browser, origin: string): Promise<number[]> {
  const page = await openSlowly(browser, { network: false })
  await page.goto(origin)
  const question = page.getByLabel('你的问题')
  await question.waitFor()
  await page.waitForLoadState('networkidle')
  const read = await watchReactions(page)
  for (let round = 0; round < 3; round += 1) {
    await question.tap()
    await page.keyboard.type('洁净区的压差', { delay: 60 })
    await page.getByRole('button', { name: '打开菜单' }).tap()
    await page.waitForTimeout(600)
    await page.keyboard.press('Escape')
    await page.waitForTimeout(600)
  }
  const durations = await read()
  await page.context().close()
  return durations
}

async function typeWhileStreaming(browser: Browser, origin: string, fill: (conversationId: string) => Promise<void>) {
  const page = await openSlowly(browser, { network: false })
  await page.goto(origin)
  const id = await page.evaluate(async () => {
    const response = await fetch('/api/conversations', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    })
    return ((await response.json()) as { id: string }).id
  })
  await fill(id)
  await page.goto(`${origin}/c/${id}`)
  const question = page.getByLabel('你的问题')
  await question.waitFor()
  await question.fill('洁净区与非洁净区之间的压差要求是多少？')
  await page.getByRole('button', { name: '发送' }).tap()
  await page.getByRole('button', { name: '停止' }).waitFor()
  const read = await watchReactions(page)
  await question.tap()
  for (const key of typed) await page.keyboard.type(key, { delay: 120 })
  const kept = (await question.inputValue()).length
  const drawn = await page.locator('article').count()
  const delays = await read()
  await page.context().close()
  return { kept, delays, drawn }
}
