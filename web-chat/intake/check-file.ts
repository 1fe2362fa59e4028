import type { UploadLimits } from '../../api/contract/jobs.ts'

/** What is known to be wrong with a file before it is sent; the server looks at the content too. */
export type FileFault = { kind: 'empty' } | { kind: 'size' } | { kind: 'type'; extension: string }

/** Checks a file's size and the ending of its name; null where nothing speaks against sending it. */
export function checkFile(file: Pick<File, 'name' | 'size'>, limits: UploadLimits): FileFault | null {
  const dot = file.name.lastIndexOf('.')
  const extension = dot < 0 ? '' : file.name.slice(dot).toLowerCase()
  if (!limits.extensions.includes(extension)) return { kind: 'type', extension: extension || file.name }
  if (file.size === 0) return { kind: 'empty' }
  return file.size > limits.fileBytes ? { kind: 'size' } : null
}
