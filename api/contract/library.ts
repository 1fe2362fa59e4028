import { z } from '@hono/zod-openapi'
import { changeKinds } from '../../knowledge/change-kind.ts'
import { collectionKinds } from '../../knowledge/collection-kind.ts'
import { documentKinds, editionStatuses } from '../../knowledge/document.ts'
import { citationSchema, documentSchema, regionSchema } from './chat.ts'

/** The shapes on the wire of the library's management: editions, collections, what the assistant sees, differences. */

const flag = z.enum(['true', 'false']).transform((value) => value === 'true')

export const libraryQuerySchema = z.object({
  kind: z.enum(documentKinds).optional(),
  industry: z.string().max(64).optional(),
  collection: z.string().max(64).optional(),
  status: z.enum(editionStatuses).optional(),
  example: flag.optional(),
  unconfirmed: flag.optional(),
  q: z.string().max(100).optional(),
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(1000).default(1000),
})

const recognisedSchema = z.object({
  standardNumber: z.string().nullable().optional(),
  edition: z.string().nullable().optional(),
  effectiveDate: z.string().nullable().optional(),
  status: z.enum(editionStatuses).optional(),
  supersedes: z.string().optional().openapi({ description: 'What it replaces, by number or title as printed.' }),
})

const otherEditionSchema = z.object({ id: z.string(), title: z.string(), edition: z.string().nullable() })

export const libraryDocumentSchema = documentSchema
  .extend({
    unconfirmed: z.boolean().openapi({ description: 'Its edition was read off the file and nobody has confirmed it.' }),
    recognised: recognisedSchema.nullable(),
    replacedBy: otherEditionSchema.nullable(),
    mayReplace: otherEditionSchema
      .nullable()
      .openapi({ description: 'What the file says it replaces; a person confirms it with supersedesId.' }),
    alsoInForce: z
      .array(z.string())
      .openapi({ description: 'Other documents in force under the same standard number: one too many.' }),
    mayManage: z.boolean(),
    mayRead: z
      .boolean()
      .openapi({ description: 'False for an administrator who manages it without a grant to read it.' }),
  })
  .openapi('LibraryDocument')

const outlineEntrySchema = z.object({
  id: z.string(),
  label: z.string(),
  heading: z.string().nullable().openapi({ description: 'What the clause is headed with, beside its label.' }),
  path: z.array(z.string()),
  page: z.number().int().nullable(),
})

export const documentOutlineSchema = libraryDocumentSchema
  .extend({
    supersedes: otherEditionSchema
      .nullable()
      .openapi({ description: 'The edition that it replaces, if it may be read.' }),
    original: z
      .object({
        extension: z.string(),
        drawn: z.boolean().openapi({ description: 'Whether its pages are to be had as pictures.' }),
      })
      .nullable()
      .openapi({ description: 'The file that it was read from, where it is kept.' }),
    clauses: z.array(outlineEntrySchema),
  })
  .openapi('DocumentOutline')

const facetSchema = z.array(z.object({ value: z.string(), count: z.number().int() }))

export const librarySchema = z
  .object({
    documents: z.array(libraryDocumentSchema),
    total: z.number().int(),
    page: z.number().int(),
    pages: z.number().int(),
    facets: z.object({
      kind: facetSchema,
      industry: facetSchema,
      collection: facetSchema,
      status: facetSchema,
      example: facetSchema,
      unconfirmed: facetSchema,
    }),
  })
  .openapi('Library')

const text = z.string().trim().min(1).max(200)

/** Sets what is named and confirms the rest; an empty object confirms everything as it stands. */
export const editionChangesSchema = z
  .strictObject({
    title: text.optional(),
    kind: z.enum(documentKinds).optional(),
    industry: text.optional(),
    standardNumber: text.nullable().optional(),
    edition: text.nullable().optional(),
    effectiveDate: z.iso.date().nullable().optional(),
    status: z.enum(editionStatuses).optional(),
    supersedesId: z.string().max(64).nullable().optional(),
    audience: text.optional(),
  })
  .openapi('EditionChanges')

export const openedCitationSchema = z
  .object({
    citation: citationSchema,
    state: z
      .enum(['current', 'superseded', 'changed', 'removed', 'closed'])
      .openapi({ description: 'Whether the cited text still stands so, and may still be read.' }),
    notice: z.string().nullable().openapi({ description: 'What to tell the reader; null while the text stands.' }),
  })
  .openapi('OpenedCitation')

export const collectionSchema = z
  .object({
    id: z.string(),
    kind: z.enum(collectionKinds),
    title: z.string(),
    classId: z.string().nullable(),
    createdAt: z.string(),
    documentCount: z.number().int(),
    mayManage: z.boolean(),
    mayWrite: z.boolean().openapi({ description: 'Whether the reader may put documents into it.' }),
  })
  .openapi('Collection')

export const newCollectionSchema = z
  .object({
    slug: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{0,39}$/)
      .openapi({ description: 'Latin letters, digits and hyphens; the id is enterprise:<slug>.' }),
    title: z.string().trim().min(1).max(80),
  })
  .openapi('NewCollection')

export const grantSchema = z
  .object({
    userId: z.string(),
    name: z.string(),
    grantedBy: z.string(),
    grantedByName: z.string(),
    grantedAt: z.string(),
  })
  .openapi('CollectionGrant')

export type Library = z.infer<typeof librarySchema>
export type DocumentOutline = z.infer<typeof documentOutlineSchema>
export type LibraryDocument = z.infer<typeof libraryDocumentSchema>
export type OpenedCitation = z.infer<typeof openedCitationSchema>
export type Collection = z.infer<typeof collectionSchema>
export type CollectionGrantView = z.infer<typeof grantSchema>

const changedClauseSchema = z.object({
  id: z.string(),
  label: z.string(),
  path: z.array(z.string()),
  page: z.number().int().nullable(),
  text: z.string(),
})

const countsSchema = z.object({
  unchanged: z.number().int(),
  changed: z.number().int(),
  renumbered: z.number().int(),
  moved: z.number().int(),
  added: z.number().int(),
  removed: z.number().int(),
})

export const differenceSchema = z
  .object({
    older: documentSchema,
    newer: documentSchema,
    counts: countsSchema,
    changes: z
      .array(
        z.object({
          kind: z.enum(changeKinds),
          older: changedClauseSchema.nullable(),
          newer: changedClauseSchema.nullable(),
          words: z
            .array(z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() }))
            .openapi({ description: 'Both texts in one, for a changed clause.' }),
        }),
      )
      .openapi({ description: 'In the order of the newer edition; what was removed stands where it stood.' }),
  })
  .openapi('EditionDifference')

export const impactSchema = z
  .object({
    against: z
      .union([documentSchema, z.null()])
      .openapi({ description: 'The older edition; null: all clauses count.' }),
    clauses: z.number().int().openapi({ description: 'Clauses that were changed or removed.' }),
    citing: z.array(
      z.object({
        kind: z.string(),
        total: z.number().int(),
        own: z
          .array(z.object({ id: z.string(), title: z.string(), clauseIds: z.array(z.string()) }))
          .openapi({ description: "The reader's own, and what is nobody's in particular." }),
      }),
    ),
  })
  .openapi('EditionImpact')

export const seenSchema = z
  .object({
    document: documentSchema,
    clauses: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        number: z.string().nullable(),
        path: z.array(z.string()),
        text: z.string(),
        page: z.number().int().nullable(),
        regions: z.array(regionSchema).nullable(),
        confidence: z.number().nullable(),
      }),
    ),
  })
  .openapi('SeenDocument', { description: 'A document as the assistant sees it: its clauses as they were parsed.' })

export type EditionChanges = z.infer<typeof editionChangesSchema>
export type EditionDifference = z.infer<typeof differenceSchema>
export type EditionImpact = z.infer<typeof impactSchema>
export type SeenDocument = z.infer<typeof seenSchema>
