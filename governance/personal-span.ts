export type PersonalType =
  | 'id-number'
  | 'passport'
  | 'phone'
  | 'landline'
  | 'bank-card'
  | 'email'
  | 'plate'
  | 'account'
  | 'school-number'
  | 'address'
  | 'name'

/** A piece of personal data in a text; offsets in UTF-16 units, `end` exclusive. */
export type PersonalSpan = { type: PersonalType; start: number; end: number; value: string }

/** Every match of `pattern` as a span; where the pattern has a group named `value`, the span is that group alone. */
export function spansOf(type: PersonalType, text: string, pattern: RegExp): PersonalSpan[] {
  const spans: PersonalSpan[] = []
  for (const match of text.matchAll(pattern)) {
    const value = match.groups?.value ?? match[0]
    const start = match.index + match[0].lastIndexOf(value)
    spans.push({ type, start, end: start + value.length, value })
  }
  return spans
}
