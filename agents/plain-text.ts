/** An answer's Markdown as plain text: without emphasis marks and with the escaped characters as they are; `[n]` stays. */
export function plainText(markdown: string): string {
  return markdown.replaceAll('**', '').replaceAll(/\\([\\`*_[\]<>#|~$.)+-])/g, '$1')
}
