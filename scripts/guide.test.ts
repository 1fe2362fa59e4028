import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { zh } from '../web-chat/i18n/zh.ts'

const rootUrl = new URL('../', import.meta.url)
const guideUrl = new URL('docs/guide/', rootUrl)
const read = (url: URL) => readFileSync(url, 'utf8')

const guides = readdirSync(guideUrl)
  .filter((file) => file.endsWith('.md'))
  .map((file) => ({ file, url: new URL(encodeURIComponent(file), guideUrl) }))
const readmes = ['README.md', 'README.zh-CN.md'].map((file) => ({ file, url: new URL(file, rootUrl) }))

/** Every fixed word of a page in Chinese. */
const known = new Set<string>(wordsIn(zh))
const pages = fileURLToPath(new URL('web-chat/', rootUrl))
for (const file of readdirSync(pages, { recursive: true, encoding: 'utf8' }).filter((one) => /words\.ts$/.test(one))) {
  const exported: Record<string, unknown> = await import(pathToFileURL(join(pages, file)).href)
  for (const words of Object.values(exported))
    if (hasChinese(words)) for (const one of wordsIn(words.zh)) known.add(one)
}

function hasChinese(value: unknown): value is { zh: unknown } {
  return typeof value === 'object' && value !== null && 'zh' in value
}

function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : []
}

const isOnPage = (name: string) => known.has(name)
const namesIn = (guide: string) => [...guide.matchAll(/「([^」]+)」/gu)].map(([, name = '']) => name)

describe.each(guides)('docs/guide/$file', ({ url }) => {
  it('calls buttons and pages by the words that stand on them', () => {
    expect(namesIn(read(url)).filter((name) => !isOnPage(name))).toEqual([])
  })
})

describe.each([...guides, ...readmes])('the links of $file', ({ url }) => {
  it('lead to files and pictures that are there', () => {
    const linked = [...read(url).matchAll(/\]\(([^)\s]+)\)/gu)]
      .map(([, address = '']) => address.split('#')[0] ?? '')
      .filter((address) => address !== '' && !/^[a-z]+:/u.test(address))
    expect(linked.filter((address) => !existsSync(fileURLToPath(new URL(address, url))))).toEqual([])
  })
})

it('a name that stands on no page is noticed', () => {
  expect(namesIn('点「并没有这个按钮」，再点「提交」').filter((name) => !isOnPage(name))).toEqual(['并没有这个按钮'])
})

it('every picture is shown by a guide, a README or a scene', () => {
  const shown = [...guides, ...readmes].map(({ url }) => read(url)).join('\n')
  const scenes = read(new URL('web-chat/scenes/scenes.ts', rootUrl))
  const idle = readdirSync(new URL('docs/screenshots/', rootUrl)).filter(
    (picture) =>
      !shown.includes(picture) &&
      !scenes.includes(`'${picture.replace(/-(?:phone|desktop)-(?:light|dark)\.webp$/u, '')}'`),
  )
  expect(idle).toEqual([])
})
