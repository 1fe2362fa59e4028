import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const rootUrl = new URL('../', import.meta.url)
const guideUrl = new URL('docs/guide/', rootUrl)
const read = (url: URL) => readFileSync(url, 'utf8')

const guides = readdirSync(guideUrl)
  .filter((file) => file.endsWith('.md'))
  .map((file) => ({ file, url: new URL(encodeURIComponent(file), guideUrl) }))
const readmes = ['README.md', 'README.zh-CN.md'].map((file) => ({ file, url: new URL(file, rootUrl) }))

/** Chinese that stands on a page, each as a pattern: what a page puts in at run time may be anything. */
function wordsOnPages(): RegExp[] {
  const pages = new URL('web-chat/', rootUrl)
  return readdirSync(pages, { recursive: true, encoding: 'utf8' })
    .filter((file) => /words\.ts$|^i18n\/zh\.ts$/.test(file))
    .flatMap((file) => textsOf(ts.createSourceFile(file, read(new URL(file, pages)), ts.ScriptTarget.Latest)))
    .filter((parts) => /\p{Script=Han}/u.test(parts.join('')))
    .map((parts) => new RegExp(`^${parts.map((part) => escaped(part)).join('.+')}$`, 'u'))
}

const escaped = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

/** Each string and template of a source: its fixed parts, in order. */
function textsOf(node: ts.Node): string[][] {
  const own = ts.isStringLiteralLike(node)
    ? [[node.text]]
    : ts.isTemplateExpression(node)
      ? [[node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)]]
      : []
  const inner: string[][] = []
  ts.forEachChild(node, (child) => {
    inner.push(...textsOf(child))
  })
  return [...own, ...inner]
}

const known = wordsOnPages()
const isOnPage = (name: string) => known.some((pattern) => pattern.test(name))
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
