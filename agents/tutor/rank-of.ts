import type { DocumentKind } from '../../knowledge/document.ts'

/**
 * How a source ranks where sources differ; a lower `order` outranks a higher one. 立法法 (2023): laws above
 * administrative regulations above rules of departments and of provinces (art. 98-102). 标准化法 (2017): mandatory
 * standards must be observed (art. 2, 25); recommended ones are adopted freely; national, industry and local ones stand
 * side by side, and none may fall below a mandatory one (art. 21). A company's own documents bind within the company.
 */
export type Rank = { order: number; name: string; binds: 'everybody' | 'who adopts it' | 'its company' | 'nobody' }

type Source = { kind: DocumentKind; title: string; standardNumber: string | null }

/** The rank of a document, by its kind, and by its number and title where the kind is not enough. */
export function rankOf({ kind, title, standardNumber }: Source): Rank {
  const number = standardNumber?.toUpperCase() ?? ''
  if (kind === 'law') {
    const name = title.replace(/[（(].*?[）)]/gu, '')
    if (/(?:规范|办法|规定|细则|规则)$/u.test(name)) return { order: 3, name: '部门规章', binds: 'everybody' }
    if (/条例$/u.test(name)) return { order: 2, name: '行政法规或地方性法规', binds: 'everybody' }
    return { order: 1, name: '法律', binds: 'everybody' }
  }
  if (kind === 'national-standard' || kind === 'industry-standard') {
    const national = kind === 'national-standard'
    const recommended = /\/T\b|\/Z\b/u.test(number) || (!national && number === '')
    if (!recommended) return { order: 4, name: national ? '强制性国家标准' : '强制性标准', binds: 'everybody' }
    return national
      ? { order: 5, name: '推荐性国家标准', binds: 'who adopts it' }
      : { order: 6, name: '推荐性行业标准', binds: 'who adopts it' }
  }
  if (kind === 'company-document') return { order: 7, name: '企业文件', binds: 'its company' }
  if (kind === 'job-post') return { order: 9, name: '岗位信息', binds: 'nobody' }
  return { order: 8, name: '教材、课程资料', binds: 'nobody' }
}
