import type PizZip from 'pizzip'
import type { AigcMetadata } from '../governance/ai-label.ts'

const part = 'docProps/custom.xml'
const contentType = 'application/vnd.openxmlformats-officedocument.custom-properties+xml'
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties'

/** Adds the AIGC metadata as a custom property to an Office file, in place of the custom properties it had. */
export function addAigcProperty(zip: PizZip, metadata: AigcMetadata): void {
  zip.file(
    part,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="AIGC"><vt:lpwstr>${escapeXml(JSON.stringify(metadata))}</vt:lpwstr></property></Properties>`,
  )
  extend('[Content_Types].xml', '</Types>', `<Override PartName="/${part}" ContentType="${contentType}"/>`)
  extend('_rels/.rels', '</Relationships>', `<Relationship Id="rIdAigc" Type="${relation}" Target="${part}"/>`)

  function extend(name: string, end: string, entry: string): void {
    const xml = zip.file(name)?.asText()
    if (xml !== undefined && !xml.includes(part)) zip.file(name, xml.replace(end, `${entry}${end}`))
  }
}

/** Text as it may stand in an element or attribute of XML. */
export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
