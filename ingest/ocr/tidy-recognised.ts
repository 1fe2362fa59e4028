const wide = String.raw`[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]`
const fullWidth: Record<string, string> = { ',': '，', ':': '：', ';': '；', '?': '？', '!': '！' }

/**
 * Mends what the recogniser is known to do to Chinese print: spaces between characters, marks of half width, other
 * brackets for those round an item's number. Letters and digits stay as they were recognised.
 */
export function tidyRecognised(text: string): string {
  return (
    text
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^[（(《〈「『【〔[{<]{0,2} ?([一二三四五六七八九十]{1,3}) ?[)）》〉」』】〕\]}>]/u, '（$1）')
      // A wide space after the number of an article is taken for a quotation mark, which then nothing closes.
      .replace(/^(第[一二三四五六七八九十百千零〇\d ]{1,12}条) ?(?:[”’"']|“(?![^“]*”)) ?/u, '$1 ')
      .replace(/^(第[一二三四五六七八九十百千零〇\d ]{1,12}[编章节]) ?[”’"'“]? ?(?=[^，。；：]{1,30}$)/u, '$1 ')
      // A bracket that another kind closes was a round one.
      .replace(/[〈《〔「]([^〈《〔「〉》〕」()（）]*)[)）]/gu, '（$1）')
      .replace(/^(\d{1,2}) ?[.．] ?(?=\p{Script=Han})/u, '$1.')
      .replace(new RegExp(`(?<=${wide}) ?([,:;?!])`, 'gu'), (_, mark: string) => fullWidth[mark] ?? mark)
      .replace(new RegExp(`([,:;?!]) ?(?=${wide})`, 'gu'), (_, mark: string) => fullWidth[mark] ?? mark)
      .replace(/\( ?([^()（）]*\p{Script=Han}[^()（）]*?) ?\)/gu, '（$1）')
      .replace(/（([^()（）]*)\)/gu, '（$1）')
      .replace(/\(([^()（）]*)）/gu, '（$1）')
      // The other bracket stands on another line.
      .replace(/(?<=[\p{Script=Han}、，]) ?\((?=\p{Script=Han})/gu, '（')
      .replace(/(?<=\p{Script=Han})\) ?(?=[\p{Script=Han}，。；：、]|$)/gu, '）')
      .replace(/ ?([，。；：、？！）》”]) ?/gu, '$1')
      .replace(/ ?([（《“]) ?/gu, '$1')
  )
}
