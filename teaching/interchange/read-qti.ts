import { posix } from 'node:path'
import type { CheerioAPI } from 'cheerio'
import type { Element } from 'domhandler'
import { readTags } from './carried-tags.ts'
import { collectItems, type ImportedItems } from './imported-items.ts'
import { plainQtiName } from './qti-dialect.ts'
import { readQtiItem } from './read-qti-item.ts'
import { readXml } from './read-xml.ts'

/**
 * Reads the XML files of a QTI package, 2.x or 3.0, by their paths in it: each file that holds an item, in the order of
 * the manifest where there is one. A file that cannot be read costs its item only.
 */
export function readQti(files: ReadonlyMap<string, string>): ImportedItems {
  const found = collectItems()
  const manifest = readManifest(files)
  if (manifest.problem !== null) found.fault('imsmanifest.xml', manifest.problem)
  const rest = [...files.keys()].filter((path) => path.endsWith('.xml') && !manifest.tags.has(path))
  let items = 0
  for (const path of [...manifest.tags.keys(), ...rest]) {
    const source = files.get(path)
    if (source === undefined) {
      found.fault(path, '清单里有这道题，压缩包里没有它的文件，没有导入。')
      continue
    }
    // Tests, metadata and schemas of a package are no items.
    if (!/<(?:[\w.-]+:)?(?:qti-assessment-item|assessmentItem)[\s>]/u.test(source)) {
      if (!manifest.tags.has(path)) continue
    }
    items++
    const read = readXml(source)
    if ('problem' in read) {
      found.fault(`${path} 第 ${read.line} 行`, `${read.problem}，这道题没有导入。`)
      continue
    }
    const item = readQtiItem(nodeOf(read.$, read.root), readTags(manifest.tags.get(path) ?? []))
    if ('content' in item) found.add(path, item.content)
    else found.fault(path, `${item.problem}，没有导入。`)
  }
  if (items === 0) found.fault('文件', '没有找到题目，请确认是 QTI 2.1 或 3.0 的题目包。')
  return found.done()
}

/** An element with its name and those of its attributes as QTI 2.1 has them; text nodes have no name. */
export type QtiNode = { name: string; attributes: Record<string, string>; children: QtiNode[]; text: string }

function nodeOf($: CheerioAPI, source: Element): QtiNode {
  const children = source.childNodes.flatMap((child): QtiNode[] => {
    if (child.type === 'text') return [{ name: '', attributes: {}, children: [], text: child.data }]
    if (child.type === 'cdata') return [{ name: '', attributes: {}, children: [], text: $(child.childNodes).text() }]
    return 'attribs' in child ? [nodeOf($, child as Element)] : []
  })
  const attributes = Object.entries(source.attribs).map(([key, value]) => [plainQtiName(key), value])
  return { name: plainQtiName(source.name), attributes: Object.fromEntries(attributes), children, text: '' }
}

/** The paths of the items that the manifest names, in its order, each with its keywords. */
function readManifest(files: ReadonlyMap<string, string>): { tags: Map<string, string[]>; problem: string | null } {
  const tags = new Map<string, string[]>()
  const path = [...files.keys()].find((one) => posix.basename(one) === 'imsmanifest.xml')
  const source = path === undefined ? undefined : files.get(path)
  if (path === undefined || source === undefined) return { tags, problem: null }
  const read = readXml(source)
  if ('problem' in read) return { tags, problem: `清单的${read.problem}，已改为逐个文件读取。` }
  for (const resource of read.$('resource, [type^="imsqti_item"]').get()) {
    if (!/^imsqti_item/u.test(resource.attribs.type ?? '')) continue
    const href = posix.join(posix.dirname(path), decoded(resource.attribs.href ?? ''))
    const keywords = read.$(resource).find('keyword').get()
    tags.set(
      href,
      keywords.map((keyword) => read.$(keyword).text().trim()),
    )
  }
  return { tags, problem: null }
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href)
  } catch {
    return href
  }
}
