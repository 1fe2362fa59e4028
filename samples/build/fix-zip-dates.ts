import JSZip from 'jszip'

const fixedDate = new Date('2024-01-01T00:00:00Z')
const timestamp = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z/g

/** Sets every date inside an Office file to one fixed moment, so that the same manuscript always gives the same bytes. */
export async function fixZipDates(file: Uint8Array): Promise<Buffer> {
  const source = await JSZip.loadAsync(file)
  const target = new JSZip()
  for (const entry of Object.values(source.files)) {
    if (entry.dir) continue
    const content = await entry.async('nodebuffer')
    const dated = entry.name === 'docProps/core.xml'
    target.file(entry.name, dated ? content.toString('utf8').replace(timestamp, '2024-01-01T00:00:00Z') : content, {
      date: fixedDate,
      createFolders: false,
    })
  }
  return target.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE', platform: 'DOS' })
}
