import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parseFile } from './parse-file.ts'
import { numberInFileName, numberInTitle } from './standard-number.ts'

describe('what a file says of its edition', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bashan-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  async function said(name: string, text: string) {
    writeFileSync(join(folder, name), text)
    const { metadata, recognised } = await parseFile(join(folder, name))
    return { kind: metadata.kind, ...recognised }
  }

  it('is read off the title page of a standard', async () => {
    const page = [
      '中华人民共和国国家标准',
      'GB 90001—2025',
      '代替 GB 90001—2013',
      '示例食品安全国家标准 示例卫生规范',
      '2025-03-16 发布    2026-03-16 实施',
      '前言',
      '本标准代替GB 90001—2013《示例卫生规范》。可用蒸汽代替 GB 12345 的方法。',
      '1 范围',
      '本标准规定了示例的要求。GB 2760-2024 自2025年2月8日起实施。',
      '2 术语和定义',
      '下列术语适用于本标准。',
    ].join('\n\n')
    expect(await said('示例.txt', page)).toEqual({
      kind: 'national-standard',
      standardNumber: 'GB 90001—2025',
      edition: '2025',
      effectiveDate: '2026-03-16',
      supersedes: 'GB 90001—2013',
    })
  })

  it('is read off a law: its day, and the one title that it abolishes', async () => {
    const law = (last: string) => `# 示例管理办法\n\n第一条 应当洗手。\n\n第二条 ${last}\n`
    expect(
      await said('甲.md', law('本办法自2022年5月1日起施行。2014年7月30日第7号令公布的《示例暂行办法》同时废止。')),
    ).toEqual({ kind: 'law', effectiveDate: '2022-05-01', supersedes: '示例暂行办法' })
    expect(await said('乙.md', law('本办法自2022年5月1日起施行。《旧办法》、《旧规定》同时废止。'))).toEqual({
      kind: 'law',
      effectiveDate: '2022-05-01',
    })
    expect(
      await said('丙.md', law('依照《示例法》办理；本办法自2022年5月1日起施行，《示例管理办法》同时废止。')),
    ).toMatchObject({ supersedes: '示例管理办法' })
  })

  it('is what title and file name say: the edition, and that it is abolished', async () => {
    expect(await said('示例规范（2010年修订）.md', '第一条 应当洗手。')).toMatchObject({ edition: '2010年修订' })
    expect(await said('GB_T 90002-2016 示例（已废止）.md', '1 范围\n\n洗手。\n\n2 要求\n\n干手。')).toEqual({
      kind: 'national-standard',
      standardNumber: 'GB/T 90002-2016',
      edition: '2016',
      status: 'superseded',
    })
  })

  it('is not what it says of others', async () => {
    const guide =
      '# 示例导学\n\n## 1 范围\n\nGB 90001-2013 从2014年6月1日起实施，代替 GB 90001-1994。\n\n## 2 要求\n\n洗手。\n'
    expect(await said('导学.md', guide)).toEqual({ kind: 'course' })
  })

  it('leaves to a person nothing that the file states in so many words', async () => {
    const stated =
      '---\nedition: 第3版\nstandardNumber: SOP-1\n---\n# 示例规范（2010年修订）\n\n第一条 本规范自2024年1月1日起施行。'
    expect(await said('戊.md', stated)).toEqual({ kind: 'law', effectiveDate: '2024-01-01' })
  })

  it('knows the numbers of national, industry, local, group, enterprise and international standards', () => {
    const numbers = [
      'GB 14881-2013',
      'GB/T 19001—2016',
      'YY/T 0287-2017',
      'T/CNFIA 101-2020',
      'DB51/T 2345-2017',
      'Q/ABC 0001S-2024',
      'ISO 22000:2018',
      'GB 5009.12-2023',
      'GB2760',
    ]
    for (const number of numbers) expect(numberInTitle(`示例 ${number} 要求`)).toBe(number)
    for (const none of ['SOP 001', 'NGB 14881', '第 12 条', 'CH4 2013']) expect(numberInTitle(none)).toBeUndefined()
    expect(numberInFileName('GBT19001-2016')).toBe('GB/T19001-2016')
  })
})
