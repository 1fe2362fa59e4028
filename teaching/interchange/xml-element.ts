/** An XML element to be written; a string among the children is text. */
export type XmlElement = { name: string; attributes: Record<string, string | number>; children: XmlChild[] }
export type XmlChild = XmlElement | string

/** Shorthand for an element. */
export const element = (
  name: string,
  attributes: XmlElement['attributes'] = {},
  children: readonly XmlChild[] = [],
): XmlElement => ({ name, attributes, children: [...children] })

/** The element as an XML document, everything escaped; elements that hold no text of their own are indented. */
export const writeXml = (root: XmlElement): string => `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}\n`

function written({ name, attributes, children }: XmlElement, indent: string): string {
  const told = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
  const open = `<${name}${told.join('')}`
  if (children.length === 0) return `${open}/>`
  const mixed = children.some((child) => typeof child === 'string')
  const inner = children.map((child) =>
    typeof child === 'string' ? escaped(child) : written(child, mixed ? indent : `${indent}  `),
  )
  if (mixed) return `${open}>${inner.join('')}</${name}>`
  return `${open}>${inner.map((child) => `\n${indent}  ${child}`).join('')}\n${indent}</${name}>`
}

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' }

// What XML 1.0 has no place for at all would make the whole file unreadable.
const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"\r]/gu, (sign) => signs[sign] ?? sign)
