import { z } from 'zod'
import { documentKinds, editionStatuses } from '../knowledge/document.ts'

const text = z.string().trim().min(1)

/** YAML turns an unquoted 2024-09-01 into a Date and an unquoted 2024 into a number; both are taken as written. */
const asWritten = (value: unknown) => {
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return typeof value === 'number' ? String(value) : value
}

/**
 * What a file (front matter) or the manifest beside it says of a document. `supersedes` is the path or title
 * of the edition that this one replaces; keys that are not listed are ignored.
 */
export const fileMetadata = z
  .object({
    title: z.preprocess(asWritten, text),
    kind: z.enum(documentKinds),
    industry: text,
    standardNumber: z.preprocess(asWritten, text),
    edition: z.preprocess(asWritten, text),
    effectiveDate: z.preprocess(asWritten, z.iso.date()),
    status: z.enum(editionStatuses),
    supersedes: text,
    audience: text,
    collection: text,
    example: z.boolean(),
  })
  .partial()
export type FileMetadata = z.infer<typeof fileMetadata>
