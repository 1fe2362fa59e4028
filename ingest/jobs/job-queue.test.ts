import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listDocuments } from '../../knowledge/catalogue.ts'
import { search } from '../../knowledge/search.ts'
import { AppError } from '../../storage/app-error.ts'
import { systemClock } from '../../storage/clock.ts'
import { openDatabase } from '../../storage/database.ts'
import { openTemporaryDatabase } from '../../storage/temporary-database.ts'
import { checkUrl } from '../fetch/check-url.ts'
import type { FetchFile } from '../fetch/guarded-fetch.ts'
import { type ParseOptions, parseFile } from '../parse-file.ts'
import { ingestJobs } from '../schema.ts'
import { fileJob } from './file-job.ts'
import { type JobQueue, openJobQueue } from './job-queue.ts'
import { changeJob, claimJob, enqueueJobs, getJob, leaseMilliseconds, type NewJob } from './job-store.ts'
import { originalsFolder, sweepOriginals } from './originals.ts'
import type { Reader } from './reader.ts'
import type { JobParts } from './run-job.ts'

const rules = (word: string, count = 2) =>
  `# 更衣规程\n\n${Array.from({ length: count }, (_, index) => `第${index + 1}条 进入洁净区前应当${word}。`).join('\n\n')}\n`

describe('the queue', () => {
  let testing: ReturnType<typeof openTemporaryDatabase>
  let folder: string
  let queues: JobQueue[]
  let faults: unknown[]
  beforeEach(() => {
    testing = openTemporaryDatabase()
    folder = join(testing.folder, 'files')
    mkdirSync(folder)
    queues = []
    faults = []
  })
  afterEach(async () => {
    await Promise.all(queues.map((queue) => queue.close()))
    testing.remove()
    expect(faults).toEqual([])
  })

  const put = (name: string, content: string) => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return path
  }
  const noNetwork: FetchFile = () => Promise.reject(new Error('no network in this test'))
  const plainReader: Reader = { read: parseFile, close: () => undefined }
  /** Reads page after page, until it is told to stop. */
  const slowReader = (heard: { stopped: number }): Reader => ({
    async read(_path, { onPage, signal }: ParseOptions & { name: string }) {
      for (let page = 1; page <= 1000; page++) {
        await wait(10)
        if (signal?.aborted) heard.stopped += 1
        signal?.throwIfAborted()
        onPage?.(page, 1000, 'recognising')
      }
      throw new Error('never stopped')
    },
    close: () => undefined,
  })
  const start = (parts: Partial<JobParts> = {}, concurrency = 1) => {
    const queue = openJobQueue(
      {
        database: testing.database,
        clock: systemClock,
        originals: originalsFolder(testing.folder),
        reader: plainReader,
        fetchFile: noNetwork,
        ...parts,
      },
      { concurrency, onError: (error) => faults.push(error) },
    )
    queues.push(queue)
    return queue
  }
  const enqueue = async (...jobs: NewJob[]) =>
    (await testing.database.write((transaction) => enqueueJobs(transaction, jobs, new Date()))).map(({ id }) => id)
  const enqueueFile = async (path: string) => (await enqueue(fileJob(path, {}, {})))[0] ?? ''
  const job = async (id: string) => {
    const found = await getJob(testing.database.read, id)
    if (!found) throw new Error('no such job')
    return found
  }
  const stage = (id: string, timeout = 8_000) => expect.poll(async () => (await job(id)).stage, { timeout })
  const stored = () => listDocuments(testing.database.read, 'everything')

  it('tells the stage and the pages of what it works on', async () => {
    const id = await enqueueFile(put('a.md', rules('洗手')))
    start({ reader: slowReader({ stopped: 0 }) })
    await stage(id).toBe('recognising')
    expect(await job(id)).toMatchObject({ pagesTotal: 1000, pagesDone: expect.any(Number) })
    await changeJob(testing.database, id, 'cancel', new Date())
  })

  it.each(['pause', 'cancel'] as const)('stops reading on %s, and keeps nothing of it', async (action) => {
    const heard = { stopped: 0 }
    const id = await enqueueFile(put('a.md', rules('洗手')))
    const queue = start({ reader: slowReader(heard) })
    await stage(id).toBe('recognising')
    await changeJob(testing.database, id, action, new Date())
    queue.wake()
    await expect.poll(() => heard.stopped).toBe(1)
    expect((await job(id)).stage).toBe(action === 'pause' ? 'paused' : 'cancelled')
    expect(await stored()).toEqual([])
    await queue.close()
    start()
    await changeJob(testing.database, id, action === 'pause' ? 'resume' : 'retry', new Date())
    await stage(id).toBe('done')
    expect(await stored()).toHaveLength(1)
  })

  it('puts what it was working on back when it is closed', async () => {
    const id = await enqueueFile(put('a.md', rules('洗手')))
    const queue = start({ reader: slowReader({ stopped: 0 }) })
    await stage(id).toBe('recognising')
    await queue.close()
    expect(await job(id)).toMatchObject({ stage: 'queued', attempts: 0, leaseToken: null })
  })

  it('gives the reason of a failure, and takes the file when it is mended and tried again', async () => {
    const path = put('a.md', '')
    const id = await enqueueFile(path)
    const queue = start()
    await stage(id).toBe('failed')
    expect((await job(id)).message).toBe('文件是空的，请检查后重新导入。')
    put('a.md', rules('洗手'))
    await changeJob(testing.database, id, 'retry', new Date())
    queue.wake()
    await stage(id).toBe('done')
    expect(await job(id)).toMatchObject({ outcome: 'added', clauses: 2, message: null })
  })

  it('does not begin again and again with a file whose worker was lost each time', async () => {
    const id = await enqueueFile(put('a.md', rules('洗手')))
    let now = Date.now()
    for (let lost = 0; lost < 3; lost++) {
      expect(await claimJob(testing.database, new Date(now))).toMatchObject({ id })
      expect(await claimJob(testing.database, new Date(now))).toBeNull()
      now += leaseMilliseconds + 1
    }
    expect(await claimJob(testing.database, new Date(now))).toBeNull()
    expect(await job(id)).toMatchObject({ stage: 'failed', message: '处理这个文件时服务多次中断，请检查文件后重试。' })
  })

  it('shares its work with a second process on the same database, each file once', async () => {
    const other = openDatabase(join(testing.folder, 'bashan.sqlite'))
    const read: string[] = []
    const reader: Reader = {
      async read(path, options) {
        read.push(options.name)
        await wait(5)
        return await parseFile(path, options)
      },
      close: () => undefined,
    }
    const names = Array.from({ length: 20 }, (_, index) => `${index}.md`)
    await enqueue(...names.map((name) => fileJob(put(name, rules(`做${name}`)), {}, {})))
    const both = [start({ reader }, 2), start({ reader, database: other }, 2)]
    await expect.poll(async () => (await stored()).length, { timeout: 10_000 }).toBe(20)
    await Promise.all(both.map((queue) => queue.close()))
    other.close()
    expect(read.sort()).toEqual(names.sort())
  })

  it('makes one document of the same file twice at the same time, and of the same content under two names', async () => {
    const other = openDatabase(join(testing.folder, 'bashan.sqlite'))
    let waiting = 0
    // Both have read the file before either stores it.
    const reader: Reader = {
      async read(path, options) {
        waiting += 1
        while (waiting < 2) await wait(5)
        return await parseFile(path, options)
      },
      close: () => undefined,
    }
    const paths = [put('a.md', rules('洗手')), put('b.md', rules('洗手'))]
    for (const [first = '', second = ''] of [
      [paths[0], paths[1]],
      [paths[0], paths[0]],
    ]) {
      waiting = 0
      await testing.database.write(async (transaction) => void (await transaction.delete(ingestJobs)))
      const [id, twin] = [await enqueueFile(first), await enqueueFile(second)]
      const both = [start({ reader }), start({ reader, database: other })]
      await stage(id).toBe('done')
      await stage(twin).toBe('done')
      expect((await job(id)).documentId).toBe((await job(twin)).documentId)
      await Promise.all(both.map((queue) => queue.close()))
      expect(await stored()).toHaveLength(1)
    }
    other.close()
  })

  it('checks a saved address each time that it is fetched', async () => {
    let answer = 'http://public.example/'
    const fetchFile: FetchFile = async (_url, _signal, take) => {
      checkUrl(answer)
      return await take({ name: '网页.md', body: Readable.from([rules('洗手')]) })
    }
    const url: NewJob = {
      sourceKind: 'url',
      sourceUri: 'http://public.example/a',
      name: 'public.example',
      collection: 'school',
      ownerId: 'teacher',
      given: {},
      manifest: {},
    }
    const [first = '', second = ''] = await enqueue(url, url)
    await changeJob(testing.database, second, 'pause', new Date())
    const queue = start({ fetchFile })
    await stage(first).toBe('done')
    answer = 'http://10.0.0.1/'
    await changeJob(testing.database, second, 'resume', new Date())
    queue.wake()
    await stage(second).toBe('failed')
    expect((await job(second)).message).toContain('内部网络')
    expect(await stored()).toHaveLength(1)
  })

  it('refuses a download that is too large, and keeps nothing of it', async () => {
    const endless = new Readable({ read: () => undefined })
    const chunk = Buffer.alloc(1024 * 1024, 'a')
    endless._read = () => void endless.push(chunk)
    const url: NewJob = {
      sourceKind: 'url',
      sourceUri: 'http://public.example/a',
      name: 'public.example',
      collection: 'school',
      given: {},
      manifest: {},
    }
    const [id = ''] = await enqueue(url)
    start({ fetchFile: async (_url, _signal, take) => await take({ name: 'a.txt', body: endless }) })
    await stage(id).toBe('failed')
    expect((await job(id)).message).toBe('文件超过 10 MB，请拆分后重新导入。')
  })

  it('says that a fault is a fault', async () => {
    const id = await enqueueFile(put('a.md', rules('洗手')))
    start({ reader: { read: () => Promise.reject(new TypeError('x')), close: () => undefined } })
    await stage(id).toBe('failed')
    expect((await job(id)).message).toBe('处理这个文件时出现意外，请检查文件后重试。')
  })

  it('removes originals that nothing stands for, once they are not new', async () => {
    const id = await enqueueFile(put('a.md', rules('洗手')))
    start()
    await stage(id).toBe('done')
    const folder = originalsFolder(testing.folder)
    const stray = join(folder, `${'0'.repeat(64)}.md`)
    writeFileSync(stray, 'x')
    expect(await sweepOriginals(testing.database, folder, new Date())).toBe(0)
    expect(await sweepOriginals(testing.database, folder, new Date(Date.now() + 3_600_000))).toBe(1)
    await testing.database.write(async (transaction) => {
      await transaction.update(ingestJobs).set({ stage: 'cancelled' }).where(eq(ingestJobs.id, id))
    })
    expect(await sweepOriginals(testing.database, folder, new Date(Date.now() + 3_600_000))).toBe(0)
  })

  it('swaps versions under twenty questions a second, with no error and no mixed answer', async () => {
    const clauses = 200
    const path = put('a.md', rules('洗手', clauses))
    const queue = start()
    await stage(await enqueueFile(path)).toBe('done')
    const answers: string[] = []
    let asking = true
    const ask = async () => {
      while (asking) {
        const { hits } = await search(testing.database.read, '进入洁净区前应当', { access: 'everything', limit: 50 })
        answers.push(hits.map(({ clause }) => (clause.text.includes('洗手') ? '洗' : '更')).join(''))
        await wait(50)
      }
    }
    const asker = ask()
    for (let swaps = 0; swaps < 4 || answers.length < 40; swaps++) {
      put('a.md', rules(swaps % 2 === 0 ? '更衣' : '洗手', clauses))
      const id = await enqueueFile(path)
      queue.wake()
      await stage(id).toBe('done')
      expect(await job(id)).toMatchObject({ outcome: 'replaced', clauses })
    }
    asking = false
    await asker
    expect(answers.filter((answer) => !/^(洗{50}|更{50})$/.test(answer))).toEqual([])
    expect(new Set(answers).size).toBe(2)
    expect(await stored()).toHaveLength(1)
  })

  it('refuses to end a job that was taken away, and stores nothing of it', async () => {
    const id = await enqueueFile(put('a.md', rules('洗手')))
    const reader: Reader = {
      async read(path, options) {
        const parsed = await parseFile(path, options)
        await changeJob(testing.database, id, 'cancel', new Date())
        return parsed
      },
      close: () => undefined,
    }
    start({ reader })
    await stage(id).toBe('cancelled')
    await wait(100)
    expect(await stored()).toEqual([])
    await expect(changeJob(testing.database, id, 'pause', new Date())).rejects.toThrow(AppError)
  })
})
