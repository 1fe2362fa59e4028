import type { RecognisedEdition } from '../knowledge/document.ts'

type Said = { [Name in keyof RecognisedEdition]?: RecognisedEdition[Name] | undefined }

/** What was read off a text of its edition, without what is stated of it elsewhere and so goes before. */
export function recognisedEdition(read: Said, ...stated: Said[]): RecognisedEdition {
  const { standardNumber, edition, effectiveDate, status, supersedes } = read
  const fields = { standardNumber, edition, effectiveDate, status, supersedes }
  const isStated = (name: string) => stated.some((other) => other[name as keyof Said] !== undefined)
  return Object.fromEntries(Object.entries(fields).filter(([name, value]) => value !== undefined && !isStated(name)))
}
