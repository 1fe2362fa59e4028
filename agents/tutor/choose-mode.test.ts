import { expect, it } from 'vitest'
import { chooseMode } from './choose-mode.ts'
import type { Tutoring } from './tutoring.ts'

it.each([
  ['考考我洗手', 'practise', '洗手'],
  ['出一道题', 'practise', ''],
  ['帮我检查步骤', 'procedure', ''],
  ['我想自己想，通氢之前要做什么', 'socratic', '通氢之前要做什么'],
  ['带我复习更衣规程', 'review', '更衣规程'],
])('%s asks for %s about "%s"', (text, mode, topic) => {
  expect(chooseMode(text, null, undefined)).toMatchObject({ mode, chosenBy: 'words', act: 'new', topic })
})

it.each(['洁净区的压差是多少？', '怎样做一份练习题目录', '步骤有哪些', '考试前要做哪些检查', '题目写在哪里'])(
  '%s is a plain question',
  (text) => expect(chooseMode(text, null, undefined)).toMatchObject({ mode: 'explain', act: 'new' }),
)

it.each([
  ['为什么', 'hint'],
  ['能不能给点提示', 'hint'],
  ['哦', 'aside'],
  ['今天好无聊', 'aside'],
  ['不想练了', 'stop'],
  ['不需要扶', 'answer'],
  ['停下来先看', 'answer'],
])('in the middle of a question %s is taken as %s', (text, act) => {
  const step = { ask: '', sentence: '', numbers: [], phrases: [] }
  const state = {
    ...{ kind: 'socratic', topic: '', clauseId: '', documentId: '', clause: '', steps: [step], at: 0, cardId: 'c' },
    ...{ hints: 0, tries: 0, unknown: 0, said: '', allHints: 0, told: 0 },
  } as NonNullable<Tutoring['state']>
  const asked: Tutoring = { mode: 'socratic', chosenBy: 'reader', card: null, state }
  expect(chooseMode(text, 'socratic', asked)).toMatchObject({ mode: 'socratic', act })
})

const open: Tutoring = {
  mode: 'procedure',
  chosenBy: 'reader',
  card: null,
  state: { kind: 'procedure', procedureId: 'x', cardId: 'c', checks: 0 },
}
it('an open exchange takes what is said as an answer, and a question as a question', () => {
  expect(chooseMode('先洗手，再戴口罩', 'procedure', open)).toMatchObject({ act: 'answer', chosenBy: 'exchange' })
  expect(chooseMode('洗手要洗多长时间才可以？', 'procedure', open)).toMatchObject({ act: 'new' })
  expect(chooseMode('先洗手，再戴口罩', 'explain', open)).toMatchObject({
    mode: 'explain',
    act: 'new',
    chosenBy: 'reader',
  })
})
