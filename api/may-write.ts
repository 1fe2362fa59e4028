import type { Viewer } from './viewer.ts'

/** Whether a viewer may put documents into a collection: administrators any, teachers the school's and their classes'. */
export function mayWrite({ role, guest, classIds }: Viewer, collection: string): boolean {
  if (guest) return false
  if (role === 'administrator') return true
  if (role !== 'teacher') return false
  return collection === 'school' || classIds.some((classId) => collection === `class:${classId}`)
}
