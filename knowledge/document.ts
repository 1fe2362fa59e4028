/** Kinds of document, in falling order of authority where sources conflict. */
export const documentKinds = [
  'law',
  'national-standard',
  'industry-standard',
  'company-document',
  'training',
  'course',
  'syllabus',
  'guide',
  'job-post',
] as const
export type DocumentKind = (typeof documentKinds)[number]

export const editionStatuses = ['in-force', 'superseded', 'upcoming'] as const
export type EditionStatus = (typeof editionStatuses)[number]

/** What is known of a document apart from its text. Dates are ISO (2024-09-01). */
export type DocumentMetadata = {
  title: string
  kind: DocumentKind
  industry: string
  standardNumber: string | null
  edition: string | null
  effectiveDate: string | null
  status: EditionStatus
  supersedesId: string | null
  audience: string
  collection: string
  example: boolean
}

/** What a document's own text says of its edition; `supersedes` names what it replaces by number or title, as printed. */
export type RecognisedEdition = Partial<
  Pick<DocumentMetadata, 'standardNumber' | 'edition' | 'effectiveDate' | 'status'>
> & { supersedes?: string }

/** A box on a page (counted from 1), in fractions of the page's width and height from its upper left corner. */
export type Region = { page: number; x: number; y: number; width: number; height: number }

/**
 * A clause as parsed from a document, in reading order. `label` is as printed ("第四十八条", "5.3.2", or a heading),
 * `number` its normal form for look-ups ("48", "15-1" for 第十五条之一, "5.3.2"; null for a plain heading), `path` the
 * headings above it, `page` counted from 1 where the format has pages, `regions` where on its pages it stands (one box a
 * page or column). `confidence` (0 to 1) is set where the text was recognised from a picture: that of the worst page.
 */
export type ParsedClause = {
  label: string
  number: string | null
  path: string[]
  text: string
  page: number | null
  regions?: Region[] | null
  confidence?: number | null
}
