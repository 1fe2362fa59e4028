import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { samplePosts } from '../posts/testing/sample-posts.ts'
import { recogniseSkills } from './recognise-skills.ts'
import { findSkill, skillsByIndustry, skillsOf } from './skills.ts'

const all = [...skillsByIndustry.values()].flat()
const data = process.env.BASHAN_EVAL_DATA ?? join(import.meta.dirname, '../../../shared')
const laws: Record<string, string> = {
  '药品生产质量管理规范（2010年修订）': 'real-docs/gmp/药品生产质量管理规范（2010年修订）.md',
  食品安全法: 'real-docs/laws/食品安全法(2021-04-29).md',
  旅游法: 'real-docs/laws/旅游法(2018-10-26).md',
  安全生产法: 'real-docs/laws/安全生产法(2021-06-10).md',
}

describe('the vocabulary of skills', () => {
  it('has at least 25 skills for each of the four industries, each id once, with what it needs among them', () => {
    const count = (...industries: string[]) =>
      all.filter(({ id }) => industries.includes(id.split('.')[0] ?? '')).length
    expect(count('biopharma')).toBeGreaterThanOrEqual(25)
    expect(count('food')).toBeGreaterThanOrEqual(25)
    expect(count('materials')).toBeGreaterThanOrEqual(25)
    expect(count('tourism', 'elderly-care')).toBeGreaterThanOrEqual(25)
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    expect(all.flatMap(({ needs = [] }) => needs.filter((id) => findSkill(id) === undefined))).toEqual([])
  })

  it('knows at least nine in ten of the skills that the sample posts ask', async () => {
    const asked = (await samplePosts()).flatMap(({ required, industry }) =>
      required.map((words) => ({ words, known: recogniseSkills(words, skillsOf(industry)).length > 0 })),
    )
    const unknown = asked.filter(({ known }) => !known).map(({ words }) => words)
    process.stdout.write(`skills of sample posts: ${asked.length}, unknown: ${unknown.join('、') || 'none'}\n`)
    expect(unknown.length / asked.length).toBeLessThanOrEqual(0.1)
  })

  it('names articles that the laws have', (context) => {
    const texts = Object.entries(laws).map(([name, path]) => [name, join(data, path)] as const)
    if (!texts.every(([, path]) => existsSync(path))) return context.skip('the laws are not at hand (BASHAN_EVAL_DATA)')
    const text = new Map(texts.map(([name, path]) => [name, readFileSync(path, 'utf8')]))
    const missing = all.flatMap(({ id, clauses }) =>
      clauses
        .filter(({ standard, clause }) => clause !== undefined && !text.get(standard)?.includes(`${clause}`))
        .map(({ clause }) => [id, clause]),
    )
    expect(missing).toEqual([])
  })

  it('is not met by a denial, nor by letters inside another word', () => {
    expect(recogniseSkills('没做过灌装', skillsOf('biopharma')).map(({ title }) => title)).toEqual([])
    expect(recogniseSkills('会灌装和清场', skillsOf('biopharma')).map(({ title }) => title)).toEqual([
      '灌装机操作',
      '清场',
    ])
    expect(recogniseSkills('esdx', skillsOf('materials'))).toEqual([])
  })
})
