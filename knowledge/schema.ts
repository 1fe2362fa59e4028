import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { CollectionKind } from './collection-kind.ts'
import type { DocumentKind, EditionStatus, RecognisedEdition, Region } from './document.ts'

/** One edition of one standard, course or other document. */
export const documents = sqliteTable(
  'documents',
  {
    id: text('id').primaryKey(),
    title: text('title').notNull(),
    kind: text('kind').$type<DocumentKind>().notNull(),
    industry: text('industry').notNull(),
    standardNumber: text('standard_number'),
    edition: text('edition'),
    effectiveDate: text('effective_date'),
    /** As stated; what a document is on a day follows from its dates and its successor's too, see edition.ts. */
    status: text('status').$type<EditionStatus>().notNull(),
    supersedesId: text('supersedes_id'),
    audience: text('audience').notNull(),
    collection: text('collection').notNull(),
    example: integer('example', { mode: 'boolean' }).notNull(),
    sourceUri: text('source_uri').notNull(),
    contentSha256: text('content_sha256').notNull(),
    parserVersion: integer('parser_version').notNull(),
    pageCount: integer('page_count'),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
    /** What the file's own text says of its edition, as the parser understood it; null when a person stated all of it. */
    recognised: text('recognised', { mode: 'json' }).$type<RecognisedEdition>(),
    confirmedBy: text('confirmed_by'),
    confirmedAt: text('confirmed_at'),
  },
  (table) => [
    uniqueIndex('documents_source').on(table.collection, table.sourceUri),
    index('documents_content').on(table.collection, table.contentSha256),
    index('documents_supersedes').on(table.supersedesId),
  ],
)

/** The unit that is searched and cited. `searchText` holds the clause cut into terms for the lexical index. */
export const clauses = sqliteTable(
  'clauses',
  {
    rowId: integer('row_id').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    documentId: text('document_id')
      .notNull()
      .references(() => documents.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    label: text('label').notNull(),
    number: text('number'),
    path: text('path', { mode: 'json' }).$type<string[]>().notNull(),
    text: text('text').notNull(),
    page: integer('page'),
    /** Where on its pages it stands, if the format tells; see ParsedClause. */
    regions: text('regions', { mode: 'json' }).$type<Region[]>(),
    confidence: real('confidence'),
  },
  (table) => [
    index('clauses_document').on(table.documentId, table.position),
    index('clauses_number').on(table.documentId, table.number),
  ],
)

/** The names a document goes by in a question: its title in full and short, its number, its abbreviation; folded. */
export const documentNames = sqliteTable(
  'document_names',
  {
    documentId: text('document_id')
      .notNull()
      .references(() => documents.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
  },
  (table) => [index('document_names_document').on(table.documentId)],
)

/** An index of vectors: which embedder made it, where it is kept, how far it has come. At most one serves searches. */
export const vectorIndexes = sqliteTable('vector_indexes', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  embedder: text('embedder').notNull(),
  url: text('url'),
  queryPrefix: text('query_prefix').notNull(),
  passagePrefix: text('passage_prefix').notNull(),
  store: text('store').$type<'sqlite' | 'chroma'>().notNull(),
  /** The table or collection that holds the vectors. */
  storeName: text('store_name').notNull(),
  /** Known from the embedder's first answer. */
  dimension: integer('dimension'),
  /** Every clause up to this row is indexed: row ids only grow, so what is new lies above. */
  indexedThrough: integer('indexed_through').notNull(),
  serving: integer('serving', { mode: 'boolean' }).notNull(),
})

/** Clauses that went while a vector server still has their vectors; a trigger on `clauses` fills it. */
export const removedVectors = sqliteTable(
  'removed_vectors',
  {
    indexId: integer('index_id')
      .notNull()
      .references(() => vectorIndexes.id, { onDelete: 'cascade' }),
    rowId: integer('row_id').notNull(),
  },
  (table) => [index('removed_vectors_index').on(table.indexId)],
)

/**
 * What a document says on its own words: a term that a clause defines (`words` is the term), or another name for it.
 * Folded; goes with its clause.
 */
export const documentTerms = sqliteTable(
  'document_terms',
  {
    clauseRowId: integer('clause_row_id')
      .notNull()
      .references(() => clauses.rowId, { onDelete: 'cascade' }),
    words: text('words').notNull(),
    term: text('term').notNull(),
  },
  (table) => [index('document_terms_clause').on(table.clauseRowId)],
)

/** A shelf of documents; who may read it goes by its kind. Every collection that a document names has a row. */
export const collections = sqliteTable('collections', {
  id: text('id').primaryKey(),
  kind: text('kind').$type<CollectionKind>().notNull(),
  title: text('title').notNull(),
  classId: text('class_id'),
  createdAt: text('created_at').notNull(),
})

/** Who may read a confidential collection, and who said so. */
export const collectionGrants = sqliteTable(
  'collection_grants',
  {
    collectionId: text('collection_id')
      .notNull()
      .references(() => collections.id, { onDelete: 'cascade' }),
    userId: text('user_id').notNull(),
    grantedBy: text('granted_by').notNull(),
    grantedAt: text('granted_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.collectionId, table.userId] }),
    index('collection_grants_user').on(table.userId),
  ],
)
