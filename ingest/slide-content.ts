import { splitHeader, tableRows } from './table-rows.ts'
import { findAll, type XmlNode } from './xml-tree.ts'

/** Text of a slide without its page. Bullets are list items, so that a numbered one starts no clause of its own. */
type SlideBlock = { kind: 'list-item' | 'table-row' | 'quote'; text: string }

const shapeNames = ['p:sp', 'p:graphicFrame', 'p:grpSp']
const titleLength = 60

/** Reads a slide's title, its text and tables in drawing order, the words of its diagrams (SmartArt), and the notes after them. */
export function slideContent(
  slide: XmlNode,
  { notes, diagrams }: { notes: XmlNode | null; diagrams: XmlNode[] },
): { title: string | null; blocks: SlideBlock[] } {
  const shapes = findAll(slide, 'p:spTree').flatMap(shapesOf)
  const titleShape = shapes.find(
    (shape) => /title$/i.test(placeholder(shape) ?? '') && placeholder(shape) !== 'subTitle',
  )
  const titleWords =
    titleShape === undefined
      ? ''
      : paragraphsOf(titleShape)
          .map(({ text }) => text)
          .join(' ')
  const blocks = [...shapes.filter((shape) => shape !== titleShape), ...diagrams].flatMap(shapeBlocks)
  const spoken =
    notes === null ? [] : noteLines(notes).map((text): SlideBlock => ({ kind: 'quote', text: `讲者备注：${text}` }))
  if (titleWords !== '') return { title: titleWords, blocks: [...blocks, ...spoken] }
  const [first, ...rest] = blocks
  const titled = first !== undefined && first.kind === 'list-item' && first.text.length <= titleLength
  return titled ? { title: first.text, blocks: [...rest, ...spoken] } : { title: null, blocks: [...blocks, ...spoken] }
}

function shapesOf(node: XmlNode): XmlNode[] {
  return node.children
    .filter((child) => shapeNames.includes(child.name))
    .flatMap((child) => (child.name === 'p:grpSp' ? shapesOf(child) : [child]))
    .filter((shape) => !['sldNum', 'dt', 'ftr', 'hdr', 'sldImg'].includes(placeholder(shape) ?? ''))
}

/** The role of a shape in the layout: title, ctrTitle, body …; null for a free text box. */
function placeholder(shape: XmlNode): string | null {
  const [found] = findAll(shape, 'p:ph')
  return found === undefined ? null : (found.attributes.type ?? 'body')
}

function shapeBlocks(shape: XmlNode): SlideBlock[] {
  const tables = findAll(shape, 'a:tbl')
  if (tables.length > 0) return tables.flatMap(tableBlocks)
  return paragraphsOf(shape).map(({ text, depth }) => ({ kind: 'list-item', text: '  '.repeat(depth) + text }))
}

function tableBlocks(table: XmlNode): SlideBlock[] {
  const rows: string[][] = []
  for (const line of findAll(table, 'a:tr')) {
    const above = rows.at(-1)
    const row: string[] = []
    for (const cell of findAll(line, 'a:tc')) {
      // A cell that a merged one covers is empty in the file and takes its words.
      const covered =
        cell.attributes.hMerge === '1' ? row.at(-1) : cell.attributes.vMerge === '1' ? above?.[row.length] : undefined
      row.push(
        covered ??
          paragraphsOf(cell)
            .map(({ text }) => text)
            .join(' '),
      )
    }
    rows.push(row)
  }
  const named = splitHeader(rows)
  const lines = tableRows(named.header, named.rows)
  return lines.map((text) => ({ kind: 'table-row', text }))
}

function noteLines(notes: XmlNode): string[] {
  return findAll(notes, 'p:spTree')
    .flatMap(shapesOf)
    .flatMap(paragraphsOf)
    .map(({ text }) => text)
}

function paragraphsOf(shape: XmlNode): { text: string; depth: number }[] {
  return findAll(shape, 'a:p').flatMap((paragraph) => {
    const depth = Number(findAll(paragraph, 'a:pPr')[0]?.attributes.lvl ?? 0)
    return wordsOf(paragraph)
      .split('\n')
      .map((line) => ({ text: line.replace(/\s+/g, ' ').trim(), depth }))
      .filter(({ text }) => text !== '')
  })
}

function wordsOf(node: XmlNode): string {
  if (node.name === 'a:br') return '\n'
  if (node.name === 'a:t') return node.children.map((child) => child.text).join('')
  return node.children.map(wordsOf).join('')
}
