import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import { AppError } from '../storage/app-error.ts'
import { addAigcProperty, escapeXml } from './add-aigc-property.ts'
import { type ExportDocument, metadataOf } from './export-document.ts'

/** The words of a template's tags: {课题} by name, {#教学过程}…{/教学过程} once for each row. */
export type TemplateWords = { [tag: string]: string | TemplateWords[] }

/** What docxtemplater tells of a tag that it cannot read. */
type TagFault = { properties?: { id?: string; xtag?: string; explanation?: string }; message?: string }

const faults: Record<string, string> = {
  unopened_tag: '缺少左花括号',
  unclosed_tag: '缺少右花括号',
  duplicate_open_tag: '左花括号重复',
  duplicate_close_tag: '右花括号重复',
  unclosed_loop: '循环没有结束，要有 {/名称}',
  unopened_loop: '循环没有开始，要有 {#名称}',
  closing_tag_does_not_match_opening_tag: '循环的开始与结束名称不一致',
  no_xml_tag_found_at_left: '循环标记的位置不对',
  no_xml_tag_found_at_right: '循环标记的位置不对',
}

/**
 * Fills a school's own Word template. Tags without words are left empty; the label stands at the end, the AIGC metadata in
 * the file. Throws `input-invalid` naming each tag that is wrong.
 */
export function fillTemplate(template: Uint8Array, words: TemplateWords, document: ExportDocument): Buffer {
  const filled = open(template)
  try {
    filled.render(words)
  } catch (error) {
    throw explained(error)
  }
  const zip = filled.getZip() as PizZip
  addLabel(zip, document.label)
  addAigcProperty(zip, metadataOf(document))
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}

/** The names of a template's tags; throws as filling does. */
export function checkTemplate(template: Uint8Array): void {
  try {
    open(template).render({})
  } catch (error) {
    throw explained(error)
  }
}

function open(template: Uint8Array): Docxtemplater {
  try {
    return new Docxtemplater(new PizZip(Buffer.from(template)), {
      paragraphLoop: true,
      linebreaks: true,
      nullGetter: () => '',
      errorLogging: false,
    })
  } catch (error) {
    throw explained(error)
  }
}

function explained(error: unknown): AppError {
  if (error instanceof AppError) return error
  const { properties } = (error ?? {}) as { properties?: { errors?: TagFault[] } & TagFault['properties'] }
  const list = properties?.errors ?? (properties?.id === undefined ? [] : [{ properties } as TagFault])
  const told = list.slice(0, 6).map(({ properties: one }) => {
    const tag = one?.xtag === undefined ? '某处' : `“{${one.xtag}}”`
    return `${tag}${faults[one?.id ?? ''] ?? '写法有误'}`
  })
  const message =
    told.length > 0
      ? `模板里的标记有误：${[...new Set(told)].join('；')}。请改好后重新上传。`
      : '这个文件不是可用的 Word 模板（.docx），请用 Word 或 WPS 另存为 .docx 后重试。'
  return new AppError('input-invalid', message, { cause: error })
}

/** The label as the last paragraph of the document's body. */
function addLabel(zip: PizZip, label: string): void {
  const name = 'word/document.xml'
  const xml = zip.file(name)?.asText() ?? ''
  const paragraph = `<w:p><w:r><w:rPr><w:sz w:val="18"/></w:rPr><w:t xml:space="preserve">${escapeXml(label)}</w:t></w:r></w:p>`
  const at = xml.lastIndexOf('<w:sectPr')
  const end = at >= 0 ? at : xml.lastIndexOf('</w:body>')
  zip.file(name, `${xml.slice(0, end)}${paragraph}${xml.slice(end)}`)
}
