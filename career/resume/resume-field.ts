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
