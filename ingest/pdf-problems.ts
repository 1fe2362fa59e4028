import { limits } from './limits.ts'

/** Why a PDF cannot be opened. */
export type PdfProblem = 'encrypted' | 'damaged' | 'too-long'

/** One sentence for the user for each. */
export const pdfProblems: Record<PdfProblem, string> = {
  encrypted: 'PDF 已加密，请去掉密码后重新导入。',
  damaged: 'PDF 文件已损坏，无法读取；请重新导出后再导入。',
  'too-long': `PDF 超过 ${limits.pdfPages} 页，请拆分后重新导入。`,
}
