import { classIdsOf } from '../../identity/classes.ts'
import { listAssignments } from '../../teaching/assignments.ts'
import { listMaterials } from '../../teaching/lesson-records.ts'
import { assignmentViews } from '../assignment-view.ts'
import type { AssignmentView } from '../contract/assignments.ts'
import type { HomeCard } from '../contract/home.ts'
import { homeCard } from './home-card.ts'
import type { ReadHome } from './home-part.ts'

/** A teacher's home: marks to be confirmed, quizzes that run, drafts to be reviewed, a new lesson. */
export const teacherHome: ReadHome = async ({ database, clock }, viewer) => {
  const { read } = database
  const taught = await classIdsOf(read, viewer.id, 'teacher')
  const quizzes = await assignmentViews(read, await listAssignments(read, taught), { studentId: null, now: clock() })
  const own = (await listMaterials(read, viewer.id)).filter(({ ownerId }) => ownerId === viewer.id)
  const drafts = own.filter(({ status }) => status !== 'approved')
  const [draft] = drafts
  return {
    cards: [
      ...marksWaiting(quizzes),
      ...quizRunning(quizzes),
      ...(draft
        ? [
            homeCard('drafts-waiting', {
              id: drafts.length === 1 ? draft.id : null,
              title: draft.title,
              count: drafts.length,
            }),
          ]
        : []),
      homeCard('new-lesson'),
      ...(taught.length === 0 ? [homeCard('open-class')] : [homeCard('class-view')]),
      homeCard('read-library'),
    ],
    firstTask: [
      { step: 'open-class', done: taught.length > 0 },
      { step: 'make-lesson', done: own.length > 0 },
      { step: 'give-quiz', done: quizzes.length > 0 },
    ],
  }
}

/** The quiz with the most open answers whose marks wait for the teacher. */
function marksWaiting(quizzes: readonly AssignmentView[]): HomeCard[] {
  const waiting = ({ sat }: AssignmentView) => sat?.waiting ?? 0
  const [most] = quizzes.filter((quiz) => waiting(quiz) > 0).toSorted((a, b) => waiting(b) - waiting(a))
  return most ? [homeCard('marks-waiting', { id: most.id, title: most.title, count: waiting(most), urgent: true })] : []
}

/** Of the quizzes that run, the one that ends first, with how many have handed it in. */
function quizRunning(quizzes: readonly AssignmentView[]): HomeCard[] {
  const [first] = quizzes
    .filter(({ state }) => state === 'open')
    .toSorted((a, b) => a.closesAt.localeCompare(b.closesAt))
  if (!first) return []
  const { id, title, closesAt, sat } = first
  return [homeCard('quiz-running', { id, title, at: closesAt, count: sat?.submitted ?? 0 })]
}
