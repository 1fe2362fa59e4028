// The smallest windows in use (512 tokens) hold about 700 Chinese characters, larger ones more; servers cut the rest.
const charactersAtMost = 1_500

/** What is embedded for a clause: where it stands, then what it says. */
export function passageText(title: string, clause: { path: readonly string[]; label: string; text: string }): string {
  return `${[title, ...clause.path, clause.label].join(' ')}\n${clause.text}`.slice(0, charactersAtMost)
}
