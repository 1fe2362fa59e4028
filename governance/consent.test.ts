import { expect, it } from 'vitest'
import { needsGuardian } from './consent.ts'

it('a guardian consents until the fourteenth birthday, which begins at midnight in China', () => {
  const person = { birthDate: '2012-09-01' }
  expect(needsGuardian(person, new Date('2026-08-31T15:59:59Z'))).toBe(true)
  expect(needsGuardian(person, new Date('2026-08-31T16:00:00Z'))).toBe(false)
  expect(needsGuardian({ birthDate: null }, new Date('2026-08-31T16:00:00Z'))).toBe(false)
})
