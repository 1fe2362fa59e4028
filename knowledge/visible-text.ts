/**
 * Text without the characters that nobody sees and a program reads: tag characters and variation selectors that spell
 * hidden orders, marks that turn the direction of writing, zero widths, controls, and halves of characters.
 */
export function visibleText(text: string): string {
  return text.replace(hidden, '')
}

// Unicode TR36 §2.5 (bidi), and the tag block U+E0000 with the selectors after it. Tab and line breaks stay.
const hidden =
  /(?![\t\n\r])[\p{Cc}\p{Cs}\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e0fff}]/gu
