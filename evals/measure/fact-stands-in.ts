/** True when the text states the fact in one of its wordings (separated by `|`); spaces and character width do not count. */
export function factStandsIn(fact: string, text: string): boolean {
  const flat = flatten(text)
  return fact.split('|').some((wording) => flat.includes(flatten(wording)))
}

/** The text without spaces and with full-width letters, digits and signs as half-width ones. */
export const flatten = (text: string): string => text.normalize('NFKC').replaceAll(/\s+/gu, '')
