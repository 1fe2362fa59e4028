/** One form of what a person writes, for words to be looked for in: widths, spaces and case do not count, lines stay. */
export const wordForm = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\S\n]+/gu, '')
