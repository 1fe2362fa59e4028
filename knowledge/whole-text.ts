/** A clause with the title and the headings that say what it is about, a line each. */
export function wholeText(hit: {
  document: { title: string }
  clause: { path: readonly string[]; label: string; text: string }
}): string {
  return [hit.document.title, ...hit.clause.path, hit.clause.label, hit.clause.text].join('\n')
}
