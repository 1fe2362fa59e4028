const ends = /[。！？!?；;]["”』」）)]*(?:\s*\[\d+\])*|\n+/u

/**
 * Cuts a stream of words into whole sentences, each with the `[n]` marks behind its full stop. A model's private
 * `<think>…</think>` is left out. What stands unfinished at the end comes last.
 */
export async function* cutStream(words: AsyncIterable<string>): AsyncIterable<string> {
  let pending = ''
  let thinking = false
  for await (const word of words) {
    pending += word
    if (thinking || pending.includes('<think>')) {
      thinking = !pending.includes('</think>')
      if (thinking) continue
      pending = pending.replace(/<think>[\s\S]*?<\/think>/g, '')
    }
    for (;;) {
      const match = ends.exec(pending)
      // A mark may follow in the next piece, so a sentence is let go only when something else stands behind it.
      if (!match || match.index + match[0].length >= pending.length) break
      const end = match.index + match[0].length
      if (/^\s*\[\d*$/.test(pending.slice(end))) break
      yield pending.slice(0, end)
      pending = pending.slice(end)
    }
  }
  if (!thinking && pending.trim() !== '') yield pending
}
