import type { Resume } from '../resume.ts'

/** The values of a résumé by path (work.0.name), as the corpus states what is expected. */
export function fieldValues(resume: Resume): Record<string, string> {
  const values: Record<string, string> = {}
  const walk = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || node === null) return
    if ('value' in node && 'source' in node) {
      values[path] = String(node.value)
      return
    }
    for (const [key, child] of Object.entries(node)) walk(child, path === '' ? key : `${path}.${key}`)
  }
  const { protected: facts, ...rest } = resume
  walk(rest, '')
  for (const { kind, value } of facts) values[`protected.${kind}`] ??= value
  return values
}
