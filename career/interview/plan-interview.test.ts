import { describe, expect, it } from 'vitest'
import { interviewPosts } from './interview-posts.ts'
import { interviewLevels, planInterview } from './plan-interview.ts'
import { questionBank } from './question-bank.ts'
import { questionsFromClauses } from './questions-from-clauses.ts'

const none: ReadonlySet<string> = new Set()

describe('the plan of an interview', () => {
  it('has five rounds and more for every post and level: opening, technical, situational, behavioural, none twice', () => {
    for (const { id: postId } of interviewPosts) {
      for (const level of interviewLevels) {
        const plan = planInterview({ postId, level, seed: 'a', recent: none })
        const kinds = plan.map(({ kind }) => kind)
        expect([postId, level, plan.length]).toEqual([postId, level, 5 + level])
        expect(kinds[0]).toBe('opening')
        expect(kinds.filter((kind) => kind === 'technical').length).toBeGreaterThanOrEqual(2)
        expect(kinds.filter((kind) => kind === 'situational').length).toBe(2)
        expect(kinds).toContain('behavioural')
        expect(new Set(plan.map(({ id }) => id)).size).toBe(plan.length)
      }
    }
  })

  it('is the same for the same seed and another for another', () => {
    const ids = (seed: string) => planInterview({ postId: 'carer', level: 1, seed, recent: none }).map(({ id }) => id)
    expect(ids('one')).toEqual(ids('one'))
    expect(new Set(['one', 'two', 'three', 'four'].map((seed) => ids(seed).join())).size).toBeGreaterThan(1)
  })

  it('does not ask what was asked lately while there is something else', () => {
    const first = planInterview({ postId: 'carer', level: 1, seed: 'one', recent: none })
    const recent = new Set(first.map(({ id }) => id))
    const second = planInterview({ postId: 'carer', level: 1, seed: 'two', recent })
    expect(second.filter(({ id }) => recent.has(id))).toEqual([])
  })

  it('asks of a trade that the bank does not know by the school’s own clauses, and never fewer than six questions', () => {
    const { questions } = questionsFromClauses(
      ['洗手', '更衣', '消毒'].map((name, at) => ({
        clauseId: `c${at}`,
        documentId: 'd',
        documentTitle: '示例规程',
        clause: String(at),
        page: null,
        quote: '',
        text: `${name}\n1. 准备${name}用品。\n2. 按规程${name}。\n3. 记录${name}时间。`,
      })),
    )
    const plan = planInterview({ postId: 'unknown', level: 1, seed: 'a', recent: none, own: questions })
    expect(plan.map(({ kind }) => kind)).toEqual([
      'opening',
      'technical',
      'technical',
      'technical',
      'behavioural',
      'behavioural',
    ])
    expect(planInterview({ postId: 'unknown', level: 1, seed: 'a', recent: none })).toHaveLength(6)
  })

  it('asks one question of the school’s own document among the technical ones', () => {
    const text =
      '6.3 洗手\n1. 用流动水打湿双手，取洗手液。\n2. 搓洗时间不少于 20 秒。\n3. 用流动水冲净，在烘手器下烘干。'
    const clause = { clauseId: 'c', documentId: 'd', documentTitle: '示例规程', clause: '6.3', page: null, quote: text }
    const { questions, sources } = questionsFromClauses([{ ...clause, text }])
    expect(questions[0]?.points.map(({ point }) => point)).toEqual([
      '用流动水打湿双手，取洗手液',
      '搓洗时间不少于 20 秒',
      '用流动水冲净，在烘手器下烘干',
    ])
    expect(Object.keys(sources)).toEqual(['d#6.3'])
    const plan = planInterview({ postId: 'tablet', level: 2, seed: 'a', recent: none, own: questions })
    expect(plan.filter(({ id }) => id === 'own-c')).toHaveLength(1)
  })
})

describe('the question bank', () => {
  it('holds over 180 questions with ids of their own, for posts that exist', () => {
    expect(questionBank.length).toBeGreaterThanOrEqual(180)
    expect(new Set(questionBank.map(({ id }) => id)).size).toBe(questionBank.length)
    const posts = new Set(interviewPosts.map(({ id }) => id))
    expect(questionBank.flatMap((question) => question.posts).filter((post) => !posts.has(post))).toEqual([])
  })
})
