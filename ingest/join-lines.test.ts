import { expect, test } from 'vitest'
import { joinLines } from './join-lines.ts'

test('puts no space between Chinese lines and one between Latin words', () => {
  expect(joinLines(['企业应当建立药品', '质量管理体系。'])).toBe('企业应当建立药品质量管理体系。')
  expect(joinLines(['Risk management should be', 'applied throughout'])).toBe(
    'Risk management should be applied throughout',
  )
  expect(joinLines(['不低于 10', 'Pa'])).toBe('不低于 10 Pa')
})

test('mends a word that was hyphenated at the end of a line', () => {
  expect(joinLines(['valida-', 'tion'])).toBe('validation')
  expect(joinLines(['SOP-', 'CR-003'])).toBe('SOP- CR-003')
})
