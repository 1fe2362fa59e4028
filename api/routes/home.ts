import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import type { Role } from '../../identity/role.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { homeSchema } from '../contract/home.ts'
import { administratorHome } from '../home/administrator-home.ts'
import { committeeHome } from '../home/committee-home.ts'
import type { ReadHome } from '../home/home-part.ts'
import { jobSeekerHome } from '../home/job-seeker-home.ts'
import { studentHome } from '../home/student-home.ts'
import { teacherHome } from '../home/teacher-home.ts'
import { visitorHome } from '../home/visitor-home.ts'
import { openTo } from '../open-to.ts'
import { jsonAnswer } from './responses.ts'

const cardsShown = 3

const homes: Record<Role, ReadHome> = {
  student: studentHome,
  teacher: teacherHome,
  'job-seeker': jobSeekerHome,
  committee: committeeHome,
  administrator: administratorHome,
  enterprise: visitorHome,
  association: visitorHome,
  government: visitorHome,
}

const homeRoute = createRoute({
  ...openTo('signed-in'),
  method: 'get',
  path: '/home',
  summary: 'What one most likely wants next, and the first steps of one’s role',
  responses: jsonAnswer(homeSchema),
})

/** The home page of whoever is signed in. */
export function homeRoutes(parts: AppParts) {
  return new OpenAPIHono<AppEnv>().openapi(homeRoute, async (context) => {
    const viewer = context.get('viewer')
    const { cards, firstTask } = await homes[viewer.role](parts, viewer)
    const begun = firstTask.some(({ done }) => !done)
    return context.json({ cards: cards.slice(0, cardsShown), firstTask: begun ? firstTask : [] }, 200)
  })
}
