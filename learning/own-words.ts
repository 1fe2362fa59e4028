// Half of an explanation taken over in one piece is a quotation; shorter pieces are terms that cannot be said otherwise.
// Our own figures.
const copiedShare = 0.5
const copiedAtLeast = 20

/** Whether an explanation is in one's own words: no long piece of it stands in the source as it is. */
export function isInOwnWords(answer: string, source: string): boolean {
  const [said, read] = [plain(answer), plain(source)]
  const longest = Math.max(copiedAtLeast, Math.ceil(said.length * copiedShare))
  for (let at = 0; at + longest <= said.length; at++) {
    if (read.includes(said.slice(at, at + longest))) return false
  }
  return true
}

const plain = (text: string): string => text.normalize('NFKC').replace(/[\s\p{P}]/gu, '')
