import { listInterviews } from '../../agents/interview/interviews.ts'
import { listPlans } from '../../career/plan/plan-store.ts'
import { listPosts } from '../../career/posts/post-store.ts'
import { readPersonalSettings } from '../../governance/personal-settings.ts'
import type { AppParts } from '../app-parts.ts'
import { type Comparison, compareFor } from '../career-match.ts'
import type { HomeCard } from '../contract/home.ts'
import type { Viewer } from '../viewer.ts'
import { homeCard } from './home-card.ts'
import type { ReadHome } from './home-part.ts'
import { lastChat } from './last-chat.ts'
import { learningCards } from './learning-cards.ts'

/** A job seeker's home: an interview to go on with, the résumé or the post that fits it best, another interview. */
export const jobSeekerHome: ReadHome = async (parts, viewer) => {
  const { read } = parts.database
  const comparison = await compareFor(read, viewer)
  const interviews = await listInterviews(read, viewer.id)
  const open = interviews.find(({ status }) => status === 'running' || status === 'paused')
  const learning = await learningCards(parts, viewer)
  return {
    cards: [
      ...(comparison.resume ? [] : [homeCard('resume-missing')]),
      ...(open ? [homeCard('interview-open', { id: open.id, title: open.postTitle, at: open.updatedAt })] : []),
      ...(await postMatched(parts, viewer, comparison)),
      ...(open ? [] : [homeCard('new-interview')]),
      ...(learning.hasGoal ? learning.cards : []),
      ...(await lastChat(read, viewer.id)),
      homeCard('read-library'),
    ],
    firstTask: [
      { step: 'write-resume', done: comparison.resume !== null },
      { step: 'make-plan', done: (await listPlans(read, viewer.id)).length > 0 },
      { step: 'interview', done: interviews.length > 0 },
    ],
  }
}

/** The post that fits the résumé best; none where nothing fits, or suggestions are switched off. */
async function postMatched(parts: AppParts, viewer: Viewer, { match }: Comparison): Promise<HomeCard[]> {
  const { read } = parts.database
  if (!(await readPersonalSettings(read, viewer.id)).recommendations) return []
  const posts = await listPosts(read, viewer.access, parts.clock())
  const scored = posts.map((post) => ({ post, score: match(post)?.score ?? 0 }))
  const [best] = scored.filter(({ score }) => score > 0).toSorted((a, b) => b.score - a.score)
  return best ? [homeCard('post-matched', { id: best.post.id, title: best.post.title, count: best.score })] : []
}
