import { expect, it } from 'vitest'
import { changedBySwaps, counterfactualPairs } from './counterfactual-swaps.ts'
import { orderPosts } from './match/match-post.ts'
import { personFacts } from './match/person-facts.ts'
import { makePlan } from './plan/make-plan.ts'
import { samplePosts } from './posts/testing/sample-posts.ts'
import { parseResume } from './resume/parse-resume.ts'
import { corpusLines, resumeCorpus, someone } from './resume/testing/resume-corpus.ts'

const pairs = counterfactualPairs(
  resumeCorpus.map((resume) => ({ id: resume.id, lines: (person) => corpusLines(resume, person) })),
  someone,
)

it('changes no score, no order, nothing met and no plan over at least 200 swaps of name, sex, age, origin, ethnicity', async () => {
  const posts = await samplePosts()
  const changed = await changedBySwaps(pairs, (lines) => {
    const ordered = orderPosts(personFacts(parseResume(lines), []), posts)
    const plan = ordered[0] ? makePlan(ordered[0].post, ordered[0].match, 2) : null
    return {
      plan,
      ordered: ordered.map(({ post, match }) => [
        post.id,
        match.score,
        match.requirements.map(({ words, strength, because }) => [words, strength, because?.text]),
      ]),
    }
  })
  process.stdout.write(`counterfactual swaps: ${pairs.length}, changed: ${changed.length}\n`)
  expect(changed.map(({ id, attribute }) => [id, attribute])).toEqual([])
  expect(pairs.length).toBeGreaterThanOrEqual(200)
}, 120_000)

it('finds a path that goes by such an attribute', async () => {
  const changed = await changedBySwaps(pairs, (lines) => lines.join('').includes('男'))
  expect(changed.length).toBeGreaterThan(10)
})
