import ExcelJs from 'exceljs'
import { dayInChina } from '../storage/day-in-china.ts'
import { plainCell } from '../storage/plain-cell.ts'
import type { Invitation } from './import-roster.ts'
import { linkAddress } from './one-time-links.ts'

/** An XLSX for whoever hands the links over: one row a person, with the link and the day it ends. */
export async function invitationSheet(invitations: readonly Invitation[], origin: string): Promise<Uint8Array> {
  const book = new ExcelJs.Workbook()
  const sheet = book.addWorksheet('邀请链接')
  sheet.columns = [
    { header: '班级', width: 20 },
    { header: '姓名', width: 14 },
    { header: '用户名', width: 18 },
    { header: '一次性链接（本人打开后设置密码，不要转发）', width: 80 },
    { header: '有效期至', width: 14 },
  ]
  sheet.getRow(1).font = { bold: true }
  for (const { name, username, className, token, expiresAt } of invitations) {
    const cells = [className ?? '', name, username, linkAddress(origin, token), dayInChina(expiresAt)]
    sheet.addRow(cells.map(plainCell))
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}
