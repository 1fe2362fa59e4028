import { appendFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FileMetadata } from '../file-metadata.ts'
import { watchFolder } from './watch-folder.ts'

describe('a watched folder', () => {
  let folder: string
  let told: [string, FileMetadata][]
  let said: string[]
  let watch: ReturnType<typeof watchFolder>
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'bashan-watch-'))
    told = []
    said = []
  })
  afterEach(async () => {
    await watch.close()
    rmSync(folder, { recursive: true })
  })

  const start = () => {
    watch = watchFolder([folder], {
      settleMilliseconds: 200,
      tell: (sentence) => said.push(sentence),
      onFile: async (path, manifest) => void told.push([basename(path), manifest]),
    })
  }
  const names = () => told.map(([name]) => name)
  const put = (name: string, content = '第一条 应当洗手。') => writeFileSync(join(folder, name), content)

  it('gives what is there, what is added below it and what changes', async () => {
    put('a.md')
    start()
    await expect.poll(names, { timeout: 5_000 }).toEqual(['a.md'])
    mkdirSync(join(folder, '下'))
    put('下/b.txt')
    await expect.poll(names, { timeout: 5_000 }).toEqual(['a.md', 'b.txt'])
    put('a.md', '第一条 应当更衣。')
    await expect.poll(names, { timeout: 5_000 }).toEqual(['a.md', 'b.txt', 'a.md'])
  })

  it('waits until a file has stopped growing', async () => {
    const grow = async (name: string) => {
      for (let part = 0; part < 8; part++) {
        appendFileSync(join(folder, name), `第${part}条 应当洗手。\n`)
        await wait(100)
        expect(names()).not.toContain(name)
      }
      await expect.poll(names, { timeout: 5_000 }).toContain(name)
    }
    put('a.md', '')
    start()
    await grow('a.md')
    await grow('b.md')
  })

  it('passes over lock files, hidden files, links and what no reader takes, and reads the manifest', async () => {
    put('manifest.json', JSON.stringify([{ file: 'a.md', edition: '第2版' }]))
    put('~$b.docx')
    put('.c.md')
    put('d.exe')
    put('a.md')
    symlinkSync('/etc/passwd', join(folder, 'e.txt'))
    start()
    await expect.poll(() => told, { timeout: 5_000 }).toEqual([['a.md', { edition: '第2版' }]])
    await wait(500)
    expect(names()).toEqual(['a.md'])
  })

  it('only speaks of a file that is taken away', async () => {
    put('a.md')
    start()
    await expect.poll(names, { timeout: 5_000 }).toEqual(['a.md'])
    rmSync(join(folder, 'a.md'))
    await expect.poll(() => said, { timeout: 5_000 }).toHaveLength(1)
    expect(said[0]).toContain('仍保留')
    expect(names()).toEqual(['a.md'])
  })
})
