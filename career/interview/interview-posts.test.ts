import { expect, it } from 'vitest'
import { samplePosts } from '../posts/testing/sample-posts.ts'
import { interviewPostFor, interviewPosts } from './interview-posts.ts'

it('every post of the sample sheet has its post in the question bank', async () => {
  const found = (await samplePosts()).map((post) => [post.title, interviewPostFor(post)?.id])
  expect(found.filter(([, id]) => id === undefined)).toEqual([])
  expect(found).toContainEqual(['失能老人照护组长', 'lead-carer'])
  expect(found).toContainEqual(['药品质检员', 'qc'])
})

it('each post of the bank is found by its own title', () => {
  for (const post of interviewPosts) expect(interviewPostFor(post)?.id).toBe(post.id)
})

it('a post of another trade or industry has none', () => {
  expect(interviewPostFor({ title: '茶艺师', industry: 'food' })).toBeNull()
  expect(interviewPostFor({ title: '养老护理员', industry: 'food' })).toBeNull()
})
