import { expect, test } from 'vitest'
import { tellsOfCourse } from './tells-of-course.ts'

const clause = (path: string[], text = '洗手后擦干。') => ({ path, label: '1.1', text })

test('a syllabus, and goals or self-tests of a course, tell of the course', () => {
  expect(tellsOfCourse(clause(['2 任务']), { kind: 'syllabus' })).toBe(true)
  for (const heading of ['1 学习目标', '3.2 能力目标', '9 自测题', '10 资料来源', '课程说明'])
    expect(tellsOfCourse(clause([heading]), { kind: 'course' }), heading).toBe(true)
  expect(tellsOfCourse(clause(['1 课程'], '学习目标\n说出四种关键人员。'), { kind: 'course' })).toBe(true)
})

test('matter whose heading only holds such a word is matter', () => {
  for (const heading of [
    '3.1 质量目标（GMP 第五条）',
    '污染来源',
    '6 变更控制',
    '2.3 来源的可靠程度',
    '考核记录的保存',
  ])
    expect(tellsOfCourse(clause([heading]), { kind: 'course' }), heading).toBe(false)
})
