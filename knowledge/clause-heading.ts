/** A clause's text in two: the heading that a numbered section begins with (null for none), and the rest. */
export type HeadedText = { heading: string | null; body: string }

const headingLength = 30

/** All that a clause stands under: the title, the headings above it, its label and its own heading. */
export function headingsOf(title: string, clause: { path: readonly string[]; label: string; text: string }): string {
  return [title, ...clause.path, clause.label, clauseHeading(clause).heading ?? ''].join('\n')
}

/** Tells the heading line of a numbered section (5.3.2 更衣顺序) from its text; an article (第X条) has none. */
export function clauseHeading(clause: { label: string; text: string }): HeadedText {
  const [first = '', ...rest] = clause.text.split('\n')
  const isHeading =
    /^\d/.test(clause.label) && rest.length > 0 && first.length <= headingLength && !/[。；;：:，,！!]$/u.test(first)
  return isHeading ? { heading: first.trim(), body: rest.join('\n') } : { heading: null, body: clause.text }
}
