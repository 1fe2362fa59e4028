import type { Field, Resume } from './resume.ts'

/** The field that a path names (work.0.highlights.1, certificates.0.name); undefined where there is none. */
export function fieldAt(resume: Resume, path: string): Field | undefined {
  let node: unknown = resume
  for (const key of path.split('.')) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, key)) return undefined
    node = (node as Record<string, unknown>)[key]
  }
  return typeof node === 'object' && node !== null && 'value' in node && 'source' in node ? (node as Field) : undefined
}

/** All words of a résumé that its owner wrote, for checks that nothing new was added to them. */
export function wordsOf(resume: Resume): string {
  const words: string[] = []
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    if ('value' in node && 'source' in node) words.push(String(node.value))
    else for (const child of Object.values(node)) walk(child)
  }
  walk(resume)
  return words.join('\n')
}
