import type { StoredDocument } from '../knowledge/catalogue.ts'
import type { Document } from './contract/chat.ts'

/** A document as clients see it: without where its file lies on the server. */
export function documentView(document: StoredDocument): Document {
  const { sourceUri: _source, contentSha256: _content, parserVersion: _parser, createdAt: _created, ...view } = document
  return view
}
