const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const empty =
  /^(?:应当|必须|可以|不得|进行|以及|或者|其他|相关|有关|规定|要求|采取|措施|适当|企业|并且|一个|所有|任何|符合|确保|保证|能够|使用|方式|方法|情况|内容|按照|根据|通过|以便|避免|防止|减少|降低|产生|造成|影响)$/u

/** The words of a phrase that show that somebody means it: the phrase itself, and its words that the question does not say. */
export function tellingWords(phrase: string, question = ''): string[] {
  const words = [...segmenter.segment(phrase)]
    .filter(({ isWordLike, segment }) => isWordLike && segment.length >= 2)
    .map(({ segment }) => segment)
  const telling = words.filter((word) => !empty.test(word) && !question.includes(word))
  return [...new Set([phrase, ...telling.sort((one, other) => other.length - one.length).slice(0, 4)])]
}
