import { expect, test } from 'vitest'
import type { Message } from '../../api/contract/chat.ts'
import { ApiError } from '../api/api-error.ts'
import { type TurnAction, turnReducer } from './turn-reducer.ts'

const question: Message = {
  id: 'q1',
  parentId: null,
  role: 'user',
  text: '洁净区的温度是多少？',
  answer: null,
  createdAt: '2026-09-01T08:00:00.000Z',
}
const citation = {
  marker: 1,
  clauseId: 'c1',
  documentId: 'd1',
  documentTitle: '洁净室操作规程（示例）',
  standardNumber: null,
  edition: null,
  status: 'in-force' as const,
  clause: '5.3.2',
  path: [],
  page: 3,
  quote: '',
}
const begin: TurnAction = { type: 'begin', conversationId: 'c1', question: { ...question, id: '' } }
const start: TurnAction = { type: 'turn-start', data: { turnId: 't1', question, answerId: 'a1' } }
const run = (...actions: TurnAction[]) => actions.reduce(turnReducer, null)

test('a turn takes the id of the question from the server', () => {
  expect(run(begin, start)).toMatchObject({ conversationId: 'c1', turnId: 't1', question: { id: 'q1' }, text: '' })
})

test('text is gathered in order beside stage, citations and flags', () => {
  const turn = run(
    begin,
    start,
    { type: 'status', data: { stage: 'composing' } },
    { type: 'text-delta', data: { text: '温度应为' } },
    { type: 'flag', data: { kind: 'sentence-removed', text: '无依据的一句' } },
    { type: 'text-delta', data: { text: '18～26℃。' } },
  )
  expect(turn).toMatchObject({ text: '温度应为18～26℃。', stage: 'composing', flags: [{ kind: 'sentence-removed' }] })
})

test('a citation told again, with more of its words, takes the place of what it was', () => {
  const cited = (marker: number, quote: string): TurnAction => ({
    type: 'citation',
    data: { ...citation, marker, quote },
  })
  const turn = run(begin, start, cited(1, '温度应为18～26℃'), cited(2, '湿度'), cited(1, '温度应为18～26℃\n压差'))
  expect(turn?.citations.map(({ quote }) => quote)).toEqual(['温度应为18～26℃\n压差', '湿度'])
})

test('the text survives a dropped connection', () => {
  const turn = run(
    begin,
    start,
    { type: 'text-delta', data: { text: '温度' } },
    { type: 'connection', connected: false },
  )
  expect(turn).toMatchObject({ text: '温度', connected: false })
})

test('a failure keeps the question and the text for a retry', () => {
  const error = new ApiError('offline')
  const turn = run(begin, start, { type: 'text-delta', data: { text: '温度' } }, { type: 'fail', error })
  expect(turn).toMatchObject({ question: { id: 'q1' }, text: '温度', failure: error })
})

test('asking again forgets the failed turn', () => {
  expect(run(begin, { type: 'fail', error: new ApiError('offline') }, begin)).toMatchObject({ failure: null, text: '' })
})

test('nothing runs after the end', () => {
  expect(run(begin, start, { type: 'turn-end', data: { message: { ...question, role: 'assistant' } } })).toBeNull()
})

test('an event that arrives after the turn was cleared changes nothing', () => {
  expect(run(begin, { type: 'clear' }, { type: 'text-delta', data: { text: '迟到' } })).toBeNull()
})
