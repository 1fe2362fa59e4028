import type { LibraryEntry } from '../knowledge/list-library.ts'
import type { LibraryDocument } from './contract/library.ts'
import { documentView } from './document-view.ts'
import { mayManage } from './may-manage.ts'
import type { Viewer } from './viewer.ts'

/** A document of the library as a viewer sees it: with what was read off it, its other editions, and their rights to it. */
export function libraryEntryView(entry: LibraryEntry, viewer: Viewer): LibraryDocument {
  const { unconfirmed, replacedBy, mayReplace, alsoInForce, ...document } = entry
  const { recognised, collection } = document
  return {
    ...documentView(document),
    unconfirmed,
    recognised,
    replacedBy,
    mayReplace,
    alsoInForce,
    mayManage: mayManage(viewer, collection),
    mayRead: viewer.access === 'everything' || viewer.access.collections.includes(collection),
  }
}
