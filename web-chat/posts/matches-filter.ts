import type { PostList } from '../../api/contract/career.ts'

export type PostFilter = { words: string; industry: string; city: string; least: number }

/** Whether a post is to be shown: every word somewhere in it, its industry, its place, and at least that match. */
export function matchesFilter({ post, match }: PostList['posts'][number], filter: PostFilter): boolean {
  const said = [post.title, post.employer, post.city, ...post.tasks, ...post.required, ...post.desired]
    .join(' ')
    .toLowerCase()
  return (
    filter.words
      .toLowerCase()
      .split(/\s+/)
      .every((word) => said.includes(word)) &&
    (filter.industry === '' || post.industry === filter.industry) &&
    (filter.city === '' || post.city === filter.city) &&
    (filter.least === 0 || (match?.score ?? 0) >= filter.least)
  )
}
