import { expect, it } from 'vitest'
import { standsSideBySide } from './stands-side-by-side.mjs'

const run = (text: string, x: number, y: number) => ({ text, x, right: x + text.length * 10, y, size: 10 })

it('sees the rows of a table', () => {
  const row = (y: number) => [run('压差', 50, y), run('不低于10帕斯卡', 82, y)]
  expect(standsSideBySide([...row(700), ...row(680)])).toBe(true)
})

it('sees cells set in the middle of a row of two lines', () => {
  expect(standsSideBySide([run('第一行的话', 50, 700), run('中间', 120, 694), run('第二行的话', 50, 688)])).toBe(true)
})

it('takes running text, also in pieces, and one head line with a page number for no table', () => {
  const line = (y: number) => [run('企业应当', 50, y), run(' ', 90, y), run('设立部门', 92, y)]
  expect(standsSideBySide([run('规范', 50, 800), run('3', 500, 800), ...line(700), ...line(680)])).toBe(false)
  expect(standsSideBySide([])).toBe(false)
})
