import type { Access } from '../knowledge/access.ts'
import { listDocuments } from '../knowledge/catalogue.ts'
import type { Connection } from '../storage/database.ts'

const asksForLibrary =
  /^(?:你|你们|这里|资料库|系统|库)?(?:里|里面|中)?(?:都|现在)?(?:有|收录了?|包含|看过)(?:哪些|什么)(?:资料|文件|文档|材料|标准|书|内容|课程)(?:呢|啊)?$|^(?:列出|看看|查看)(?:所有|全部)?(?:资料|文件|文档|资料库)$/u
const titlesAtMost = 60

/** The list of titles when the question is what the library holds; null for any other question. */
export async function describeLibrary(
  connection: Connection,
  access: Access,
  question: string,
): Promise<string | null> {
  if (!asksForLibrary.test(question.replace(/[\s，,。.！!？?]+/gu, ''))) return null
  const documents = (await listDocuments(connection, access)).filter((document) => document.status === 'in-force')
  if (documents.length === 0) return '资料库还是空的。请老师或管理员加入标准和教材后再问。'
  const titles = documents.slice(0, titlesAtMost).map(({ title, edition }) => `- 《${title}》${edition ?? ''}`)
  const rest = documents.length > titlesAtMost ? [`……另有 ${documents.length - titlesAtMost} 份。`] : []
  return [`资料库里现行的资料有 ${documents.length} 份：`, '', ...titles, ...rest].join('\n')
}
