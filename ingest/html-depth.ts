import { limits } from './limits.ts'
import { unreadable } from './unreadable.ts'

// Elements without an end, and those that the next of their kind ends: left open, they nest nothing.
const flat = new Set(
  'area base br col embed hr img input link meta source track wbr p li dt dd td th tr thead tbody tfoot option'.split(
    ' ',
  ),
)

// Characters of a tag without what stands in quotes, where pictures may be.
const longestTag = 20_000
const tooDeep = '网页的标签过多过深，无法读取；请另存为普通网页后重新导入。'

/**
 * Refuses HTML nested deeper, or tags with more attributes, than any page has: parsers look through every open element
 * and every attribute before at each new one.
 */
export function checkHtmlDepth(source: string): void {
  for (const [tag] of source.matchAll(/<[a-zA-Z](?:"[^"]*"|'[^']*'|[^>"'])*/g)) {
    if (tag.length > longestTag && tag.replace(/"[^"]*"|'[^']*'/g, '').length > longestTag) throw unreadable(tooDeep)
  }
  let depth = 0
  let tags = 0
  for (const [, close = '', name = ''] of source.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9]*)/g)) {
    tags += 1
    if (tags > limits.htmlTags) throw unreadable(tooDeep)
    if (flat.has(name.toLowerCase())) continue
    depth = close === '' ? depth + 1 : Math.max(depth - 1, 0)
    if (depth > limits.htmlDepth) throw unreadable(tooDeep)
  }
}
