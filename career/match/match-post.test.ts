import { expect, it } from 'vitest'
import { samplePosts } from '../posts/testing/sample-posts.ts'
import { matchPost } from './match-post.ts'

it('a health certificate is a passed health check, and no other certificate', async () => {
  const post = (await samplePosts()).find(({ title }) => title === '无菌灌装操作工')
  if (!post) throw new Error('the sample sheet has no such post')
  const strengths = (name: string) =>
    matchPost({ claims: [], certificates: [{ name, source: 'user' }] }, post).requirements.flatMap(
      ({ words, kind, strength }) => (kind === 'certificateNeeded' && strength !== null ? [words] : []),
    )
  expect(strengths('健康证')).toEqual(['健康检查合格'])
  expect(strengths('健康管理师证')).toEqual([])
})
