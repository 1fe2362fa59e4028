import type { StoredDocument } from '../knowledge/catalogue.ts'
import type { Document } from './contract/chat.ts'

/** A document as clients see it: without where its file lies on the server and who confirmed what is known of it. */
export function documentView(document: StoredDocument): Document {
  const {
    sourceUri: _source,
    contentSha256: _content,
    parserVersion: _parser,
    createdAt: _created,
    recognised: _recognised,
    confirmedBy: _by,
    confirmedAt: _at,
    ...view
  } = document
  return view
}
