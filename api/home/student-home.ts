import { hasEvidence } from '../../learning/learner-evidence.ts'
import { listAssignments } from '../../teaching/assignments.ts'
import type { AppParts } from '../app-parts.ts'
import { assignmentViews } from '../assignment-view.ts'
import type { HomeCard } from '../contract/home.ts'
import type { Viewer } from '../viewer.ts'
import { homeCard } from './home-card.ts'
import type { ReadHome } from './home-part.ts'
import { lastChat } from './last-chat.ts'
import { learningCards } from './learning-cards.ts'

/** A student's home: the quiz that ends first, what is due or comes next, the last chat. */
export const studentHome: ReadHome = async (parts, viewer) => {
  const { read } = parts.database
  const learning = await learningCards(parts, viewer)
  const chat = await lastChat(read, viewer.id)
  const quizzes = await quizDue(parts, viewer)
  return {
    cards: [...quizzes, ...learning.cards, ...chat, homeCard('exercises'), homeCard('read-library')],
    firstTask: [
      { step: 'ask', done: chat.length > 0 },
      { step: 'choose-goal', done: learning.hasGoal },
      { step: 'practise', done: await hasEvidence(read, viewer.id) },
    ],
  }
}

/** Of the quizzes that are open and not handed in, the one that ends first, with how many there are. */
async function quizDue({ database, clock }: AppParts, viewer: Viewer): Promise<HomeCard[]> {
  const assigned = await listAssignments(database.read, viewer.classIds)
  const views = await assignmentViews(database.read, assigned, { studentId: viewer.id, now: clock() })
  const open = views
    .filter(({ state, own }) => state === 'open' && own.every(({ submittedAt }) => submittedAt === null))
    .toSorted((a, b) => a.closesAt.localeCompare(b.closesAt))
  const [first] = open
  if (!first) return []
  return [
    homeCard('quiz-due', { id: first.id, title: first.title, at: first.closesAt, count: open.length, urgent: true }),
  ]
}
