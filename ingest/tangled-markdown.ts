// Far beyond what people write, and where the Markdown parser begins to take minutes instead of seconds.
const most = {
  characters: 1_500_000,
  blockCharacters: 200_000,
  quoteDepth: 100,
  indent: 200,
  marks: 10_000,
  columns: 1000,
}

/** Whether Markdown nests or piles up marks so that parsing them would take longer than reading the words is worth. */
export function isTangledMarkdown(source: string): boolean {
  if (source.length > most.characters) return true
  let marks = 0
  let block = 0
  for (const line of source.split('\n')) {
    const lead = /^[\s>]*/.exec(line)?.[0] ?? ''
    const depth = lead.length - lead.replaceAll('>', '').length
    if (depth > most.quoteDepth || (lead.length > most.indent && /^[-*+\d]/.test(line.slice(lead.length)))) return true
    // A blank line ends what marks may belong together, and each row of a table stands alone.
    if (line.length === lead.length) block = 0
    if (line.length === lead.length || line.startsWith('|')) marks = 0
    block += line.length
    if (block > most.blockCharacters || (line.match(/\|/g)?.length ?? 0) > most.columns) return true
    marks += line.match(/[*_`[\]<>!~&]/g)?.length ?? 0
    if (marks > most.marks) return true
  }
  return false
}
