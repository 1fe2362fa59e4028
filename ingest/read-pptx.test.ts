import { expect, test } from 'vitest'
import { readPptx } from './read-pptx.ts'
import { zipOf } from './zip-fixture.ts'

const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`
const relations = (...inner: string[]) => `<Relationships>${inner.join('')}</Relationships>`
const paragraph = (text: string) => `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`
const shape = (text: string) => `<p:sp><p:txBody>${paragraph(text)}</p:txBody></p:sp>`
const slide = (shapes: string) => `<p:sld><p:cSld><p:spTree>${shapes}</p:spTree></p:cSld></p:sld>`

function pptx(parts: Record<string, string>): Buffer {
  return zipOf(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, Buffer.from(text)])))
}

test('slides come in the order of the presentation, with grouped shapes, merged cells and diagrams', async () => {
  const cell = (text: string, merge = '') =>
    `<a:tc ${merge}><a:txBody>${text === '' ? '<a:p/>' : paragraph(text)}</a:txBody></a:tc>`
  const table = `<p:graphicFrame><a:tbl><a:tr>${cell('级别')}${cell('限度')}</a:tr><a:tr>${cell('A', 'rowSpan="2"')}${cell('20')}</a:tr><a:tr>${cell('', 'vMerge="1"')}${cell('29')}</a:tr></a:tbl></p:graphicFrame>`
  const { blocks, pageCount } = await readPptx(
    pptx({
      'ppt/presentation.xml':
        '<p:presentation><p:sldIdLst><p:sldId r:id="b"/><p:sldId r:id="a"/></p:sldIdLst></p:presentation>',
      'ppt/_rels/presentation.xml.rels': relations(
        relation('a', 'slide', 'slides/slide1.xml'),
        relation('b', 'slide', '/ppt/slides/slide2.xml'),
      ),
      'ppt/slides/slide1.xml': slide(shape('限度') + table),
      'ppt/slides/slide2.xml': slide(`${shape('更衣')}<p:grpSp><p:grpSp>${shape('先洗手')}</p:grpSp></p:grpSp>`),
      'ppt/slides/_rels/slide2.xml.rels': relations(relation('d', 'diagramData', '../diagrams/data1.xml')),
      'ppt/diagrams/data1.xml': `<dgm:dataModel><dgm:ptLst><dgm:pt><dgm:t>${paragraph('再穿衣')}</dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>`,
    }),
  )
  expect(pageCount).toBe(2)
  expect(blocks.map(({ page, text }) => [page, text])).toEqual([
    [1, '更衣'],
    [1, '先洗手'],
    [1, '再穿衣'],
    [2, '限度'],
    [2, '级别：A；限度：20'],
    [2, '级别：A；限度：29'],
  ])
})
