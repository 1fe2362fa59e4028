/** So many of the newest messages of a conversation are drawn at first, and so many more with each press. */
export const messagesAtOnce = 40

/**
 * The first of `count` messages to draw when earlier ones were asked for `asked` times. It moves on in steps of half of
 * what is drawn, so that the page does not lose a message at its top with each one added.
 */
export function shownFrom(count: number, asked: number): number {
  const step = messagesAtOnce / 2
  return Math.max(0, Math.ceil((count - messagesAtOnce) / step) * step - asked * messagesAtOnce)
}
