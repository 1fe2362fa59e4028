import { classIdsOf, getClass, isMember } from '../identity/classes.ts'
import { AppError } from '../storage/app-error.ts'
import type { Connection } from '../storage/database.ts'
import type { Viewer } from './viewer.ts'

/** The classes whose people a viewer looks after: null is every class (administrators), else those a teacher teaches. */
export async function taughtClasses(read: Connection, viewer: Viewer): Promise<string[] | null> {
  return viewer.role === 'administrator' ? null : await classIdsOf(read, viewer.id, 'teacher')
}

/** Throws `not-found` for a class that does not exist, and alike unless the viewer looks after this one. */
export async function checkTaught(read: Connection, viewer: Viewer, classId: string): Promise<void> {
  const taught = await taughtClasses(read, viewer)
  if (taught !== null && !taught.includes(classId)) {
    throw new AppError('not-found', '没有找到这个班级，请刷新页面后重试。')
  }
  await getClass(read, classId)
}

/** Throws `not-found` unless the viewer is an administrator, or teaches a class in which this person is a student. */
export async function checkOwnStudent(
  read: Connection,
  viewer: Viewer,
  person: { id: string; role: string },
): Promise<void> {
  const classIds = await taughtClasses(read, viewer)
  if (classIds === null) return
  // Only students: a link to an administrator's password would make a teacher the administrator.
  const own = person.role === 'student' && (await isMember(read, { personId: person.id, classIds, part: 'student' }))
  if (!own) throw new AppError('not-found', '没有找到这个人，请刷新页面后重试。')
}
