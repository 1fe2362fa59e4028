import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { textPdf } from '../pdf-fixture.ts'
import { openReader, type Reader } from './reader.ts'

const line = (text: string) => ({ text, y: 700 })

describe('the process that reads', () => {
  let folder: string
  let reader: Reader | undefined
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'bashan-reader-'))
  })
  afterEach(() => reader?.close())
  afterAll(() => rmSync(folder, { recursive: true }))

  const put = (name: string, content: string | Uint8Array) => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return path
  }
  const stored = () => put('0a1b.md', '# 规程\n\n第一条 应当洗手。\n')

  it('reads a file under the name it goes by, one after the other, and says what is wrong with it', async () => {
    reader = openReader()
    const nameless = put('0a1b.txt', '第一条 应当洗手。\n第二条 应当更衣。\n')
    const [document, failure] = await Promise.allSettled([
      reader.read(nameless, { name: '更衣规程.txt' }),
      reader.read(put('空.md', ''), { name: '空.md' }),
    ])
    expect(document).toMatchObject({ status: 'fulfilled', value: { metadata: { title: '更衣规程' } } })
    expect(failure).toMatchObject({
      status: 'rejected',
      reason: { code: 'document-unreadable', message: expect.stringContaining('空的') },
    })
  })

  it('tells of each page', async () => {
    reader = openReader()
    const pages: [number, number, string][] = []
    const path = put('a.pdf', textPdf([[line('Wash your hands first.')], [line('Then put on the clothes.')]]))
    await reader.read(path, { name: 'a.pdf', onPage: (...page) => pages.push(page) })
    expect(pages.at(-1)).toEqual([2, 2, 'reading'])
  })

  it('ends at once when it is told to, and the next file is read by a new one', async () => {
    reader = openReader()
    const cancelled = new AbortController()
    const reading = reader.read(stored(), { name: 'a.md', signal: cancelled.signal })
    setTimeout(() => cancelled.abort(new Error('cancelled')), 50)
    await expect(reading).rejects.toThrow('cancelled')
    expect((await reader.read(stored(), { name: 'a.md' })).clauses).toHaveLength(1)
  })

  it('ends with one sentence when a file takes too long', async () => {
    reader = openReader({ silenceMilliseconds: 10 })
    await expect(reader.read(stored(), { name: 'a.md' })).rejects.toThrow(
      '文件在 0.01 秒内没有读完，请拆分后重新导入。',
    )
  })

  it('ends with one sentence when a file takes too much memory', async () => {
    reader = openReader({ megabytes: 40 })
    await expect(reader.read(stored(), { name: 'a.md' })).rejects.toThrow('占用的内存过多')
  })
}, 60_000)
