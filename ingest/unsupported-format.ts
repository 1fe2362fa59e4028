const oldOffice: Record<string, string> = { '.doc': 'docx', '.ppt': 'pptx', '.xls': 'xlsx' }

/** One Chinese sentence for a file whose extension no reader takes, with what to do instead. */
export function unsupportedFormat(extension: string): string {
  const modern = oldOffice[extension.toLowerCase()]
  if (/^\.(doc|ppt|xls)m$/i.test(extension)) {
    return `“${extension}”是带宏的 Office 格式，请另存为 ${extension.slice(0, -1)}x 后重新导入。`
  }
  if (modern !== undefined) return `“${extension}”是旧版 Office 格式，请另存为 .${modern} 后重新导入。`
  if (/^\.tiff?$/i.test(extension)) return `不支持“${extension}”格式的图片，请另存为 PDF 或 PNG 后重新导入。`
  return `不支持“${extension}”格式的文件，可导入 .md、.txt、.html、.docx、.pptx、.xlsx、.csv、.epub、.pdf 和图片（.png、.jpg、.webp、.bmp）。`
}
