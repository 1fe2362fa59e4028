import { expect, it } from 'vitest'
import { classMastery } from './class-mastery.ts'
import { sampleEvidence } from './testing/sample-evidence.ts'

const goal = {
  objectives: [
    {
      id: 'o',
      title: '压差',
      knowledge: 'memory' as const,
      group: '',
      clauseIds: ['c1'],
      prerequisites: [],
      skills: [],
    },
  ],
}

it('tells of a class how far it is, which items are hard and who needs help', () => {
  const wrong = [1, 2, 3].map((day) => sampleEvidence(day, { score: 0, about: '难题' }))
  const right = [1, 2, 3].map((day) => sampleEvidence(day))
  const excluded = sampleEvidence(4, { about: '难题', excludedAt: '2026-11-05T00:00:00Z' })
  const result = classMastery(goal, [
    { studentId: 'a', evidence: [...wrong, excluded] },
    { studentId: 'b', evidence: right },
    { studentId: 'c', evidence: [] },
  ])
  expect(result.objectives[0]?.states).toEqual({ untouched: 1, learning: 1, mastered: 1 })
  expect(result.students.map(({ levels, answers }) => [levels[0] === null, answers])).toEqual([
    [false, 3],
    [false, 3],
    [true, 0],
  ])
  expect(result.hardItems).toEqual([{ about: '难题', clauseIds: ['c1'], answers: 3, right: 0 }])
  expect(result.needHelp).toEqual([{ studentId: 'a', objectiveIds: ['o'] }])
})
