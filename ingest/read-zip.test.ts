import { expect, test } from 'vitest'
import { checkZip, readZip } from './read-zip.ts'
import { zipOf } from './zip-fixture.ts'

test('unpacks the entries that are wanted', async () => {
  const zip = zipOf({ 'a/一.xml': Buffer.from('<甲/>'), 'b.bin': Buffer.from('x') })
  expect([...(await readZip(zip, /\.xml$/))]).toEqual([['a/一.xml', '<甲/>']])
})

test.each([
  ['that expands a hundredfold', { 'a.xml': Buffer.alloc(5_000_000) }, '解压后过大'],
  ['with a name that climbs out', { '../a.xml': Buffer.from('x') }, '已损坏'],
  ['with an absolute name', { '/etc/a.xml': Buffer.from('x') }, '已损坏'],
  ['with an archive inside', { 'word/embeddings/a.zip': Buffer.from('x') }, '嵌有压缩包'],
  [
    'with too many parts',
    Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`${index}`, Buffer.from('x')])),
    '超过 2000 个',
  ],
])('refuses an archive %s', async (_, files, message) => {
  await expect(checkZip(zipOf(files))).rejects.toThrow(message)
})
