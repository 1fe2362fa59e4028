/**
 * The sentences of a growing text that are complete, as a listener should hear them: without citation markers and
 * Markdown signs. A sentence is complete at 。！？!?; or at a line end, so a screen reader is never given half a word.
 */
export function finishedSentences(text: string): string[] {
  return (text.match(/[^。！？!?；\n]*[。！？!?；\n]+/g) ?? [])
    .map((sentence) =>
      sentence
        .replace(/\[\d+\]/g, '')
        .replace(/^[\s>#*-]+|[*`_|]+/g, '')
        .trim(),
    )
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
}
