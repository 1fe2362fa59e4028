import { describe, expect, test } from 'vitest'
import { parseClauses } from './parse-clauses.ts'
import { readMarkdown } from './read-markdown.ts'
import { readText } from './read-text.ts'

const ofText = (source: string, title = '示例规定') => parseClauses(readText(source).blocks, title)
const ofMarkdown = (source: string, title = '示例规定') => parseClauses(readMarkdown(source).blocks, title)
const labels = (clauses: { label: string }[]) => clauses.map(({ label }) => label)

describe('articles', () => {
  test('stand under their chapter and section and keep their later paragraphs and items', () => {
    const clauses = ofText(
      '示例规定\n\n第一章　总 则\n\n第一条　为了举例，制定本规定。\n\n第二章 要求\n\n第一节 人员\n\n第二条 应当：\n（一）洗手；\n（二）更衣。\n\n本条另有一款。',
    )
    expect(clauses).toEqual([
      { label: '第一条', number: '1', path: ['第一章 总则'], text: '为了举例，制定本规定。', page: null },
      {
        label: '第二条',
        number: '2',
        path: ['第二章 要求', '第一节 人员'],
        text: '应当：\n（一）洗手；\n（二）更衣。\n本条另有一款。',
        page: null,
      },
    ])
  })

  test('are read in every way that numbers are written', () => {
    const clauses = ofText(
      '第九十九条 甲。\n\n第一百条 乙。\n\n第一百零一条 丙。\n\n第一百零一条之一 丁。\n\n第102条 戊。\n\n第一〇三条 己。',
    )
    expect(clauses.map(({ number }) => number)).toEqual(['99', '100', '101', '101-1', '102', '103'])
  })

  test('are not begun by a mention of another article at the start of a line', () => {
    const clauses = ofText(
      '第一条 违反\n\n第四十六条规定的，处罚款。\n\n第二条 依照\n\n第三条规定处理。\n\n第三条 本规定自公布之日起施行。',
    )
    expect(labels(clauses)).toEqual(['第一条', '第二条', '第三条'])
    expect(clauses[0]?.text).toBe('违反\n第四十六条规定的，处罚款。')
    expect(clauses[1]?.text).toBe('依照\n第三条规定处理。')
  })

  test('may start over in an annex, which stands in their path', () => {
    const clauses = ofText('第一条 甲。\n\n第二条 乙。\n\n附件1 检查办法\n\n第一条 丙。\n\n第二条 丁。')
    expect(clauses.map(({ label, path }) => [label, ...path])).toEqual([
      ['第一条'],
      ['第二条'],
      ['第一条', '附件1 检查办法'],
      ['第二条', '附件1 检查办法'],
    ])
  })

  test('quoted in a course with numbered headings belong to the course', () => {
    const clauses = ofMarkdown(
      '# 课程\n\n## 1 人员\n\n第十六条 企业应当设立质量部门。\n\n这是讲解。\n\n## 2 设备\n\n内容。',
      '课程',
    )
    expect(labels(clauses)).toEqual(['1', '2'])
    expect(clauses[0]?.text).toBe('人员\n第十六条 企业应当设立质量部门。\n这是讲解。')
  })

  test('stay whole however long they are', () => {
    const clauses = ofText(`第一条 定义：\n\n${'（一）一个用语的含义很长很长。\n\n'.repeat(200)}第二条 完。`)
    expect(labels(clauses)).toEqual(['第一条', '第二条'])
  })
})

describe('numbered sections', () => {
  test('of plain text are clauses with the sections above in their path', () => {
    const clauses = ofText(
      '示例标准\n\n1 范围\n\n本标准适用于示例。\n\n2 要求\n\n2.1 总则\n\n应当清洁。\n\n2.1.1 压差应不低于 10 Pa。\n\n2.1.2 温度应为\n\n3.5 ℃以下。\n\n2.2 人员\n\n应当洗手。',
      '示例标准',
    )
    expect(clauses.map(({ label, path, text }) => [label, path, text])).toEqual([
      ['1', [], '范围\n本标准适用于示例。'],
      ['2.1', ['2 要求'], '总则\n应当清洁。'],
      ['2.1.1', ['2 要求', '2.1 总则'], '压差应不低于 10 Pa。'],
      ['2.1.2', ['2 要求', '2.1 总则'], '温度应为\n3.5 ℃以下。'],
      ['2.2', ['2 要求'], '人员\n应当洗手。'],
    ])
  })

  test('of an annex keep its letter', () => {
    const clauses = ofText('1 范围\n\n示例。\n\n附录A（规范性） 方法\n\nA.1 试剂\n\n水。\n\nA.1.1 应为一级水。')
    expect(clauses.map(({ label, number, path }) => [label, number, path[0] ?? ''])).toEqual([
      ['1', '1', ''],
      ['A.1', 'A.1', '附录A（规范性） 方法'],
      ['A.1.1', 'A.1.1', '附录A（规范性） 方法'],
    ])
  })

  test('are not made of a numbered list', () => {
    const clauses = ofMarkdown('# 课程\n\n## 1 目标\n\n1. 会洗手。\n2. 会更衣。\n\n## 2 内容\n\n文字。', '课程')
    expect(clauses.map(({ text }) => text)).toEqual(['目标\n1. 会洗手。\n2. 会更衣。', '内容\n文字。'])
  })
})

describe('other text', () => {
  test('is cut at headings, whose labels are printed in full', () => {
    const clauses = ofMarkdown('# 手册\n\n引言。\n\n## 早班\n\n### 交接\n\n先看记录。\n\n## 晚班\n\n关灯。', '手册')
    expect(clauses.map(({ label, path, text }) => [label, path, text])).toEqual([
      ['手册', [], '引言。'],
      ['交接', ['早班'], '先看记录。'],
      ['晚班', [], '关灯。'],
    ])
  })

  test('under a long heading is split at paragraphs with the same label', () => {
    const paragraph = `${'很长的一段文字'.repeat(50)}。`
    const clauses = ofMarkdown(`# 手册\n\n## 背景\n\n${`${paragraph}\n\n`.repeat(6)}`, '手册')
    expect(labels(clauses)).toEqual(['背景', '背景'])
    expect(clauses.map(({ text }) => text.split('\n').length)).toEqual([3, 3])
  })

  test('before the first article is its enactment note or stands under the title', () => {
    const clauses = ofMarkdown('# 示例规定\n\n2020年1月1日 示例部令第1号公布\n\n为了举例，解释如下：\n\n第一条 甲。')
    expect(clauses.map(({ label, text }) => [label, text])).toEqual([
      ['题注', '2020年1月1日 示例部令第1号公布'],
      ['示例规定', '为了举例，解释如下：'],
      ['第一条', '甲。'],
    ])
  })

  test('of a table of contents is left out', () => {
    const clauses = ofText(
      '示例标准\n\n目次\n\n1 范围 ........ 1\n\n2 要求 ........ 2\n\n1 范围\n\n适用于示例。\n\n2 要求\n\n应当清洁。',
      '示例标准',
    )
    expect(clauses.map(({ label, text }) => [label, text])).toEqual([
      ['1', '范围\n适用于示例。'],
      ['2', '要求\n应当清洁。'],
    ])
  })

  test('with 一、二、 headings is cut at them, and a chapter title on its own line joins its number', () => {
    const clauses = ofText('通知\n\n一、要求\n\n按时到岗。\n\n二、说明\n\n无。', '通知')
    expect(labels(clauses)).toEqual(['一、要求', '二、说明'])
    expect(ofText('第一章\n\n总则\n\n第一条 甲。')[0]?.path).toEqual(['第一章 总则'])
  })
})
