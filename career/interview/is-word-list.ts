const functionWord = /[我你他她它会要得把被就先再是在了着过应能可必须需跟和给让叫有没不]/u

/**
 * Whether an answer is key words strung together rather than said: most of its pieces are short and hold no word that
 * makes a sentence. Coverage of such a list shows that the words are known, not that the work is.
 */
export function isWordList(answer: string): boolean {
  const pieces = answer.split(/[，,。、；;！!？?：:\s]+/u).filter((piece) => piece !== '')
  if (pieces.length < 4) return false
  const bare = pieces.filter((piece) => piece.length <= 8 && !functionWord.test(piece))
  return bare.length / pieces.length > 0.6
}
