import type { DocumentMetadata } from './document-metadata.ts'

/** The line under a title that tells number, edition and effective date, as a printed document shows it. */
export function documentLine({ standardNumber, edition, effectiveDate }: DocumentMetadata): string {
  const number = standardNumber ? [`文件编号：${standardNumber}`] : []
  return [...number, `版本：${edition}`, `施行日期：${effectiveDate}`].join('　')
}
