import { XMLParser } from 'fast-xml-parser'

/** An XML element with its children in document order; text nodes have the name #text. */
export type XmlNode = { name: string; attributes: Record<string, string>; children: XmlNode[]; text: string }

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: true,
})

/** Reads XML into a tree under one nameless root; throws when it is not well formed. */
export function parseXml(source: string): XmlNode {
  return { name: '', attributes: {}, children: convert(parser.parse(source)), text: '' }
}

/** All elements of a name beneath a node, in document order; elements inside a found one are not searched. */
export function findAll(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((child) => (child.name === name ? [child] : findAll(child, name)))
}

type Raw = Record<string, unknown> & { ':@'?: Record<string, string> }

function convert(raw: Raw[]): XmlNode[] {
  return raw.map((entry) => {
    const name = Object.keys(entry).find((key) => key !== ':@') ?? ''
    const content = entry[name]
    const isElement = Array.isArray(content)
    return {
      name,
      attributes: entry[':@'] ?? {},
      children: isElement ? convert(content as Raw[]) : [],
      text: isElement ? '' : String(content ?? ''),
    }
  })
}
