import type { Access } from '../knowledge/access.ts'
import type { Viewer } from './viewer.ts'

/** Whether a viewer may change and remove the documents of a collection: administrators any, teachers their classes'. */
export function mayManage({ role, classIds }: Viewer, collection: string): boolean {
  if (role === 'administrator') return true
  return role === 'teacher' && classIds.some((classId) => collection === `class:${classId}`)
}

/**
 * What a viewer sees of the list of documents. Administrators see every title, so that nothing is out of their hands;
 * the text of what is confidential takes a grant all the same.
 */
export function listAccess({ role, access }: Viewer): Access {
  return role === 'administrator' ? 'everything' : access
}
