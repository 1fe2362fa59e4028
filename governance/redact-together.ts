import { redact } from './redact.ts'

/** Stands between texts; no text that people write holds it. */
const seam = '\n\u241e\n'

/** Redacts several texts as one, so that a person named in two of them bears the same number in both. */
export function redactTogether(texts: readonly string[], roster: readonly string[]): string[] {
  if (texts.length === 0) return []
  return redact(texts.map((text) => text.replaceAll('\u241e', '')).join(seam), { roster }).text.split(seam)
}
