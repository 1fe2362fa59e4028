import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findFiles } from './find-files.ts'
import { readManifests } from './read-manifest.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'find-files-'))
  await mkdir(join(folder, 'b', '.cache'), { recursive: true })
  for (const name of [
    'b/二.md',
    '一.txt',
    '.hidden.md',
    '~$一.docx',
    'b/.cache/x.md',
    '旧.doc',
    '录音.mp3',
    'manifest.json',
  ]) {
    await writeFile(join(folder, name), 'x')
  }
})
afterEach(() => rm(folder, { recursive: true }))

test('lists readable files of a folder in order and says why others are left out', async () => {
  const { files, skipped } = await findFiles([folder])
  expect(files).toEqual([join(folder, 'b/二.md'), join(folder, '一.txt')])
  expect(skipped).toEqual([
    { path: join(folder, '录音.mp3'), reason: expect.stringContaining('不支持“.mp3”') },
    { path: join(folder, '旧.doc'), reason: '“.doc”是旧版 Office 格式，请另存为 .docx 后重新导入。' },
  ])
})

test('lists a named file once, even when it is missing, so that reading it tells why', async () => {
  const missing = join(folder, '没有.md')
  expect(await findFiles([missing, join(folder, '一.txt'), join(folder, '一.txt')])).toEqual({
    files: [join(folder, '一.txt'), missing],
    skipped: [],
  })
})

test('a manifest describes the files beneath it and resolves what they supersede', async () => {
  const rows = [
    { file: '一.txt', title: '旧版', kind: 'course', effectiveDate: '2020-01-01' },
    { file: 'b/二.md', title: '新版', supersedes: '一.txt', extra: true },
  ]
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(rows))
  const found = await readManifests([join(folder, 'b/二.md'), join(folder, '一.txt'), join(folder, '三.md')])
  expect(found.get(join(folder, 'b/二.md'))).toEqual({ title: '新版', supersedes: join(folder, '一.txt') })
  expect(found.get(join(folder, '一.txt'))).toEqual({ title: '旧版', kind: 'course', effectiveDate: '2020-01-01' })
  expect(found.size).toBe(2)
})

test('a manifest of another program is passed over, a wrong one of ours is refused', async () => {
  await writeFile(join(folder, 'manifest.json'), JSON.stringify({ name: 'app' }))
  expect((await readManifests([join(folder, '一.txt')])).size).toBe(0)
  await writeFile(join(folder, 'manifest.json'), JSON.stringify([{ file: '一.txt', kind: '教材' }]))
  await expect(readManifests([join(folder, '一.txt')])).rejects.toThrow('第 1 项的 kind')
})
