import { childOf, openOoxml, settingOf, wholeNumber } from './ooxml-element.ts'

type Style = { name: string; basedOn: string | null; list: string | null; level: number | null; outline: number | null }

/** The paragraph styles of a Word document, each with what it inherits from those that it is based on. */
export type DocxStyles = {
  /** The list and level that a style gives its paragraphs. */
  numbering(id: string | null): { list: string | null; level: number | null }
  /** Names of the styles that make a heading, and the heading's level from 1. */
  headings: { name: string; level: number }[]
  isHeading(id: string | null): boolean
}

/** Reads word/styles.xml; an empty source is a document without styles. */
export function readDocxStyles(source: string): DocxStyles {
  const $ = openOoxml(source)
  const styles = new Map(
    $('w\\:style')
      .toArray()
      .map((node): [string, Style] => {
        const properties = childOf(node, 'w:pPr')
        const numbering = childOf(properties, 'w:numPr')
        const level = settingOf(childOf(numbering, 'w:ilvl'))
        const outline = settingOf(childOf(properties, 'w:outlineLvl'))
        return [
          node.attribs['w:styleId'] ?? '',
          {
            name: settingOf(childOf(node, 'w:name')) ?? '',
            basedOn: settingOf(childOf(node, 'w:basedOn')),
            list: settingOf(childOf(numbering, 'w:numId')),
            level: level === null ? null : wholeNumber(level, 0),
            outline: outline === null ? null : wholeNumber(outline, 9),
          },
        ]
      }),
  )
  const lineage = (id: string | null): Style[] => {
    const line: Style[] = []
    for (let style = styles.get(id ?? ''); style !== undefined && !line.includes(style); ) {
      line.push(style)
      style = styles.get(style.basedOn ?? '')
    }
    return line
  }
  const inherited = <K extends 'list' | 'level' | 'outline'>(id: string | null, key: K): Style[K] | null =>
    lineage(id).find((style) => style[key] !== null)?.[key] ?? null
  const outlineOf = (id: string | null): number | null => {
    const outline = inherited(id, 'outline')
    return outline !== null && outline < 6 ? outline : null // 9 is body text, and HTML has six levels
  }
  return {
    numbering: (id) => ({ list: inherited(id, 'list'), level: inherited(id, 'level') }),
    headings: [...styles].flatMap(([id, { name }]) => {
      const outline = outlineOf(id)
      return outline === null || name === '' ? [] : [{ name, level: outline + 1 }]
    }),
    isHeading: (id) => outlineOf(id) !== null || /^(heading|title|标题)/i.test(styles.get(id ?? '')?.name ?? ''),
  }
}
