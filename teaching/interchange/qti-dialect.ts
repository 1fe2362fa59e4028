import { element, type XmlChild, type XmlElement } from './xml-element.ts'

/** The versions of QTI that are written (1EdTech Question and Test Interoperability 2.1 of 2012 and 3.0 of 2022). */
export type QtiVersion = '2.1' | '3.0'

type Dialect = {
  item: string
  manifest: string
  schema: string
  schemaVersion: string
  itemType: string
  testType: string
}

/** Namespaces and names of the two versions, as their packaging guides state them. */
export const qtiDialects: Record<QtiVersion, Dialect> = {
  '2.1': {
    item: 'http://www.imsglobal.org/xsd/imsqti_v2p1',
    manifest: 'http://www.imsglobal.org/xsd/imscp_v1p1',
    schema: 'QTIv2.1 Package',
    schemaVersion: '1.0.0',
    itemType: 'imsqti_item_xmlv2p1',
    testType: 'imsqti_test_xmlv2p1',
  },
  '3.0': {
    item: 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0',
    manifest: 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1',
    schema: 'QTI Package',
    schemaVersion: '3.0.0',
    itemType: 'imsqti_item_xmlv3p0',
    testType: 'imsqti_test_xmlv3p0',
  },
}

const html = new Set(['p', 'div', 'span', 'br'])

/**
 * An element named as in QTI 2.1, renamed for the version: 3.0 puts `qti-` before its own elements, writes hyphens for
 * capitals, and wraps what a rubric or a feedback shows into a body.
 */
export function forVersion({ name, attributes, children }: XmlElement, version: QtiVersion): XmlElement {
  const renamed = children.map((child): XmlChild => (typeof child === 'string' ? child : forVersion(child, version)))
  if (version === '2.1') return { name, attributes, children: renamed }
  if (html.has(name)) return { name, attributes, children: renamed }
  const inner =
    name === 'rubricBlock' || name === 'modalFeedback' ? [element('qti-content-body', {}, renamed)] : renamed
  const hyphened = Object.entries(attributes).map(([key, value]) => [key.startsWith('xml') ? key : hyphens(key), value])
  return element(`qti-${hyphens(name)}`, Object.fromEntries(hyphened), inner)
}

const hyphens = (name: string): string => name.replace(/[A-Z]/gu, (capital) => `-${capital.toLowerCase()}`)

/** A name of either version as QTI 2.1 writes it. */
export const plainQtiName = (name: string): string =>
  name
    .replace(/^.*:/u, '')
    .replace(/^qti-/u, '')
    .replace(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase())
