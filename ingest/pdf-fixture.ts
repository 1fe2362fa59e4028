/** Builds small PDF files for tests, byte by byte, in Helvetica 12 on A4. */

/** A line of text, or a rule from one point to another, in points from the lower left corner. */
type Mark = { text: string; x?: number; y: number } | { from: [number, number]; to: [number, number] }

/** A PDF with one page for each list of marks; a page without text has no text, as a scan has. */
export function textPdf(pages: Mark[][]): Buffer {
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages.flatMap((marks, index) => {
      const content = marks.map(drawn).join('\n')
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ]
    }),
  ]
  return assemble(objects, '')
}

function drawn(mark: Mark): string {
  if ('from' in mark) return `${mark.from.join(' ')} m ${mark.to.join(' ')} l S`
  return `BT /F 12 Tf ${mark.x ?? 72} ${mark.y} Td (${mark.text.replace(/[()\\]/g, '\\$&')}) Tj ET`
}

/** A PDF that opens only with a password, which nobody knows. */
export function encryptedPdf(): Buffer {
  const secret = `<${'5a'.repeat(32)}>`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [] /Count 0 >>',
    `<< /Filter /Standard /V 1 /R 2 /O ${secret} /U ${secret} /P -4 >>`,
  ]
  const id = `<${'00'.repeat(16)}>`
  return assemble(objects, `/Encrypt 3 0 R /ID [${id} ${id}]`)
}

function assemble(objects: string[], trailer: string): Buffer {
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  body += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${body.length}\n%%EOF\n`
  return Buffer.from(body, 'latin1')
}
