import { DocxNumbering } from './docx-numbering.ts'
import type { DocxStyles } from './docx-styles.ts'
import { limits } from './limits.ts'
import { childOf, isOn, openOoxml, settingOf, wholeNumber } from './ooxml-element.ts'
import { unreadable } from './unreadable.ts'

/** The style given to a paragraph of a plain list, whose number or dash is then its first word. */
export const listItemStyle = 'NumberedItem'

// How letters look and where lines break: half of a document's markup, and most of the memory that its tree would take.
const looks =
  /<w:(?:spacing|ind|jc|proofErr|bookmarkStart|bookmarkEnd|lastRenderedPageBreak|snapToGrid|widowControl|adjustRightInd)\b[^>]*\/>| w:rsid\w*="[^"]*"/g
const runLooks = /<w:rPr>(?:<(?!\/?w:rPr)[^>]*>)*<\/w:rPr>/g

/**
 * Rewrites the body of a Word document into what its reader sees: the numbers that Word counts itself stand in the
 * text, and text that is hidden is gone. `numbering` is word/numbering.xml, empty where there is none.
 */
export function docxDocument(source: string, numbering: string, styles: DocxStyles): string {
  const numbers = new DocxNumbering(numbering, (style) => styles.numbering(style).list)
  const light = source.replace(looks, '').replace(runLooks, (all) => (/<w:(?:vanish|del|ins)\b/.test(all) ? all : ''))
  if (light.length > limits.wordCharacters) throw unreadable('Word 文件过长，请拆分后重新导入。')
  const $ = openOoxml(light)
  $('w\\:rPr > w\\:vanish').each((_, mark) => {
    if (isOn(mark)) $(mark).closest('w\\:r').remove()
  })
  // A text box is kept twice, for new and for old programs; the older form is the one that is read.
  $('mc\\:AlternateContent > mc\\:Choice').remove()
  $('w\\:p').each((_, paragraph) => {
    const properties = childOf(paragraph, 'w:pPr')
    const own = childOf(properties, 'w:numPr')
    const style = settingOf(childOf(properties, 'w:pStyle'))
    const list = settingOf(childOf(own, 'w:numId')) ?? styles.numbering(style).list
    // A paragraph whose end was deleted runs on into the next one, which bears the number.
    if (list === null || childOf(childOf(properties, 'w:rPr'), 'w:del') !== undefined) return
    const level = settingOf(childOf(own, 'w:ilvl'))
    const number = numbers.next({
      list,
      level: level === null ? styles.numbering(style).level : wholeNumber(level, 0),
      style,
    })
    if (number === null) return
    $(paragraph).children('w\\:pPr').after(`<w:r><w:t xml:space="preserve">${number.text}</w:t></w:r>`)
    if (number.isSection || styles.isHeading(style)) return
    $(paragraph).find('> w\\:pPr > w\\:pStyle').remove()
    $(paragraph).children('w\\:pPr').prepend(`<w:pStyle w:val="${listItemStyle}"/>`)
  })
  return $.xml()
}
