import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import type { ItemContent } from '../quiz-item.ts'
import { tagsOf } from './carried-tags.ts'
import { forVersion, type QtiVersion, qtiDialects } from './qti-dialect.ts'
import { writeQtiItem } from './write-qti-item.ts'
import { element, writeXml, type XmlElement } from './xml-element.ts'

const lom = 'http://ltsc.ieee.org/xsd/LOM'

/** Items as a QTI content package: a manifest, a test that puts them in order, and one file an item. */
export async function writeQtiPackage(
  items: readonly ItemContent[],
  title: string,
  version: QtiVersion,
): Promise<Buffer> {
  const zip = new ZipFile()
  const add = (name: string, text: string) => zip.addBuffer(Buffer.from(text), name)
  const names = items.map((_, place) => `item-${place + 1}`)
  add('imsmanifest.xml', manifest(items, names, version))
  add('test.xml', test(names, title, version))
  for (const [place, content] of items.entries()) {
    const name = names[place] ?? ''
    add(`items/${name}.xml`, writeQtiItem(content, name, version))
  }
  zip.end()
  return await buffer(zip.outputStream)
}

function manifest(items: readonly ItemContent[], names: readonly string[], version: QtiVersion): string {
  const { manifest: xmlns, schema, schemaVersion, itemType, testType } = qtiDialects[version]
  const resources = items.map((content, place) => {
    const href = `items/${names[place]}.xml`
    return element('resource', { identifier: names[place] ?? '', type: itemType, href }, [
      element('metadata', {}, [keywords(tagsOf(content))]),
      element('file', { href }),
    ])
  })
  return writeXml(
    element('manifest', { xmlns, identifier: 'questions' }, [
      element('metadata', {}, [element('schema', {}, [schema]), element('schemaversion', {}, [schemaVersion])]),
      element('organizations'),
      element('resources', {}, [
        element('resource', { identifier: 'test', type: testType, href: 'test.xml' }, [
          element('file', { href: 'test.xml' }),
          ...names.map((name) => element('dependency', { identifierref: name })),
        ]),
        ...resources,
      ]),
    ]),
  )
}

/** Tags as keywords of learning object metadata (IEEE 1484.12.3). */
const keywords = (tags: readonly string[]): XmlElement =>
  element('lom', { xmlns: lom }, [
    element(
      'general',
      {},
      tags.map((tag) => element('keyword', {}, [element('string', { language: 'zh-CN' }, [tag])])),
    ),
  ])

function test(names: readonly string[], title: string, version: QtiVersion): string {
  const section = element(
    'assessmentSection',
    { identifier: 'section-1', title, visible: 'true' },
    names.map((name) => element('assessmentItemRef', { identifier: name, href: `items/${name}.xml` })),
  )
  const part = element(
    'testPart',
    { identifier: 'part-1', navigationMode: 'nonlinear', submissionMode: 'simultaneous' },
    [section],
  )
  const whole = element('assessmentTest', { xmlns: qtiDialects[version].item, identifier: 'test', title }, [part])
  return writeXml(forVersion(whole, version))
}
