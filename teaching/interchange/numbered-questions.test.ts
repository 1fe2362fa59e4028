import { describe, expect, it } from 'vitest'
import { type ItemContent, itemTypes } from '../quiz-item.ts'
import { sampleItem } from '../testing/sample-items.ts'
import { explanationWithSources } from './carried-text.ts'
import { readNumberedQuestions } from './read-numbered-questions.ts'
import { writeNumberedQuestions } from './write-numbered-questions.ts'

const read = (text: string) => readNumberedQuestions(text.split('\n'))

describe('questions as teachers type them', () => {
  it('written here are read back equal, all seven types, but for the binding to clauses', () => {
    const items: ItemContent[] = itemTypes.map((type) => sampleItem(type))
    const { items: back, faults } = readNumberedQuestions(writeNumberedQuestions(items).map(({ text }) => text))
    expect(faults).toEqual([])
    expect(back.map(({ content }) => content)).toEqual(
      items.map((content) => ({
        ...content,
        sources: [],
        explanation: explanationWithSources(content),
        ...('rubric' in content ? { rubric: content.rubric.map((point) => ({ ...point, clauseId: null })) } : {}),
      })),
    )
  })

  it('take their type and marks from the heading, options from one line or several, keys from the stem or below', () => {
    const { items, faults } = read(`某某学校期末试卷
一、单选题（每题2分，共4分）
1．洁净区压差不低于（ B ）
A．5Pa  B．10Pa  C．15Pa
2、哪一项不对？
A、甲
B、乙
C、丙
【答案】C
【解析】见规范。
二、多选题
3. 有哪些？（3分）
A.甲 B.乙 C.丙 D.丁
答案：A、B、D
三、判断题
4. 可以佩戴饰物。（　　）
答案：×
5. 应当洗手。（ √ ）
四、填空题
6. 不低于____Pa，保存（　　）年。
答案：10；1/一
五、简答题
7. 为什么？
答：没有写
答案：防止污染`)
    expect(faults).toEqual([])
    expect(items.map(({ content }) => [content.type, content.marks, 'key' in content ? content.key : null])).toEqual([
      ['single-choice', 2, 'b'],
      ['single-choice', 2, 'c'],
      ['multiple-choice', 3, ['a', 'b', 'd']],
      ['true-false', 1, false],
      ['true-false', 1, true],
      ['fill-in', 1, null],
      ['short-answer', 1, null],
    ])
    expect(items[0]?.content).toMatchObject({
      stem: '洁净区压差不低于（　　）',
      options: [{ text: '5Pa' }, { text: '10Pa' }, { text: '15Pa' }],
    })
    expect(items[5]?.content).toMatchObject({ blanks: [{ accepted: ['10'] }, { accepted: ['1', '一'] }] })
    expect(items[6]?.content).toMatchObject({ modelAnswer: '防止污染' })
  })

  it.each([
    ['each in brackets', '（A）甲　（B）乙\n(C) 丙'],
    ['below their letters', 'A.\n甲\nB.\n乙\nC.\n丙'],
    ['in two columns, told by their letters', 'A. 甲  C. 丙\nB. 乙'],
  ])('have options %s', (_, options) => {
    const { items } = read(`1. 选哪个？\n${options}\n答案：B`)
    expect(items.map(({ content }) => 'options' in content && content.options.map(({ text }) => text))).toEqual([
      ['甲', '乙', '丙'],
    ])
  })

  it.each([
    ['A.\nB.\nC. 丙', '选项 A、B 是空的'],
    ['A. \u200b\nB. 乙', '选项 A 是空的'],
    ['A. 甲  B.  C. 丙', '选项 B 是空的'],
    ['A. 甲\nB. 乙\nB. 丙', '选项 B 有两个'],
    ['A. 甲\nC. 丙', '选项的字母不连续（A、C）'],
    ['A 甲\nB 乙', '没有读到选项'],
  ])('are told, not taken, when their options are %j', (options, message) => {
    const { items, faults } = read(`1. 选哪个？\n${options}\n答案：B`)
    expect(items).toEqual([])
    expect(faults).toEqual([{ where: '第 1 题（第 1 段）', message: expect.stringContaining(message) }])
  })

  it('may have their keys together at the end', () => {
    const { items } = read('1. 甲？\nA. 一\nB. 二\n2. 乙？\nA. 一\nB. 二\n参考答案\n1-2 BA')
    expect(items.map(({ content }) => 'key' in content && content.key)).toEqual(['b', 'a'])
    const { items: each } = read('1. 甲？\nA. 一\nB. 二\n2. 乙。\n参考答案：\n1. B  2. 对')
    expect(each.map(({ content }) => 'key' in content && content.key)).toEqual(['b', true])
  })

  it('with faults are told by number and paragraph, and cost no other', () => {
    const { items, faults } = read('一、判断题\n1. 甲。\n2. 乙。\n答案：对\n二、单选题\n3. 丙？\nA. 一\n答案：B')
    expect(items.map(({ where }) => where)).toEqual(['第 2 题（第 3 段）'])
    expect(faults.map(({ where }) => where)).toEqual(['第 1 题（第 2 段）', '第 3 题（第 6 段）'])
    expect(read('没有题目').faults).toHaveLength(1)
  })
})
