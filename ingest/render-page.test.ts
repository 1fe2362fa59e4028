import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { imageSize } from 'image-size'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { textPdf } from './pdf-fixture.ts'
import { renderPage } from './render-page.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bashan-render-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const file = (name: string, content: Uint8Array) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const drawn = async (path: string, page: number, width: number) => imageSize(await renderPage(path, page, { width }))
const code = async (path: string, page: number) =>
  await renderPage(path, page, { width: 600 }).then(
    () => 'drawn',
    (error) => error.code,
  )

test('a page of a PDF is drawn as wide as asked, within bounds, whatever the file is called', async () => {
  const path = file('0a1b', textPdf([[{ text: 'First', y: 700 }], [{ text: 'Second', y: 700 }]]))
  expect(await drawn(path, 2, 600)).toMatchObject({ type: 'webp', width: 600, height: 849 })
  expect(await drawn(path, 1, 9000)).toMatchObject({ width: 2000 })
})

test('a picture is never drawn larger than it is', async () => {
  const path = file('scan.png', createCanvas(900, 300).toBuffer('image/png'))
  expect(await drawn(path, 1, 450)).toMatchObject({ type: 'webp', width: 450, height: 150 })
  expect(await drawn(path, 1, 1800)).toMatchObject({ width: 900 })
})

test('pages and files that are not there, other formats and broken files are told apart', async () => {
  const pdf = file('one.pdf', textPdf([[]]))
  expect(await code(pdf, 2)).toBe('not-found')
  expect(await code(join(folder, 'none.pdf'), 1)).toBe('not-found')
  expect(await code(file('notes.txt', Buffer.from('示例')), 1)).toBe('unsupported-type')
  expect(await code(file('cut.pdf', Buffer.from('%PDF-1.4\nnothing more')), 1)).toBe('document-unreadable')
})

test('a picture that claims too many pixels is refused before it is decoded', async () => {
  const flood = createCanvas(10, 10).toBuffer('image/png')
  flood.writeUInt32BE(60_000, 16)
  flood.writeUInt32BE(60_000, 20)
  expect(await code(file('flood.png', flood), 1)).toBe('document-unreadable')
})
