import ExcelJs from 'exceljs'
import { expect, it } from 'vitest'
import { invitationSheet } from './invitation-sheet.ts'

it('a name that begins as a formula does is text in the sheet of links', async () => {
  const name = '=HYPERLINK("http://a.example","领取")'
  const invitation = { name, username: '-1', className: '@SUM(A1)', token: 't', expiresAt: '2026-11-30T16:30:00Z' }
  const bytes = await invitationSheet([invitation as never], 'https://bashan.example')
  const book = new ExcelJs.Workbook()
  await book.xlsx.load(bytes as never)
  const cells = book.worksheets[0]?.getRow(2).values as unknown[]
  expect(cells.slice(1, 4)).toEqual(["'@SUM(A1)", `'${name}`, "'-1"])
  expect(cells[4]).toContain('https://bashan.example')
  expect(cells[5]).toBe('2026-12-01')
  book.worksheets[0]?.eachRow((row) => row.eachCell(({ type }) => expect(type).toBe(ExcelJs.ValueType.String)))
})
