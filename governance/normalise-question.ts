/**
 * The form in which patterns read a question: half-width, lower case, no invisible characters, and no blanks or
 * decorations set between Chinese characters to break a word up.
 */
export function normaliseQuestion(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu, '')
    .replace(/(?<=[\u4e00-\u9fa5])[ \t*_·•~^|-]+(?=[\u4e00-\u9fa5])/gu, '')
    .replace(/[‘’]/gu, "'")
}
