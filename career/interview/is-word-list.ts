const longestBare = 4
const fewest = 6
const functionWord = /[我你他她您要会先就再把让被跟给不没别然请]/u

/**
 * Whether an answer is key words strung together rather than said: six pieces or more, nearly all of them a word that makes no sentence.
 * Such a list shows that the words are known, not that the work is.
 */
export function isWordList(answer: string): boolean {
  const pieces = answer.split(/[，,。、；;！!？?：:\s]+/u).filter((piece) => piece !== '')
  const bare = pieces.filter((piece) => [...piece].length <= longestBare && !functionWord.test(piece))
  return pieces.length >= fewest && bare.length / pieces.length >= 0.8
}
