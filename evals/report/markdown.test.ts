import { expect, it } from 'vitest'
import type { RunRecord } from '../run-record.ts'
import { reportMarkdown } from './markdown.ts'

const rate = { metric: 'facts', type: null, n: 4, value: 0.75, low: 0.3, high: 0.95 }
const record: RunRecord = {
  startedAt: '2026-01-01T00:00:00.000Z',
  tookMs: 1,
  commit: 'abc1234567',
  changed: false,
  corpusHash: '',
  model: 'quotation',
  prompt: null,
  half: 'gate',
  seed: 'bashan',
  modelCalls: null,
  checks: [{ metric: 'answer.facts', atLeast: 0.8, why: '', rate, met: false }],
  suites: [
    { name: 'answer', title: '回答', tookMs: 1, rates: [rate, { ...rate, type: 'number' }], outcomes: [] },
    { name: 'judge', title: '评判', tookMs: 1, rates: [], outcomes: [], notRun: '没有连接大模型' },
  ],
}

it('each score stands in a row with its threshold, and what was not run is told', () => {
  const lines = reportMarkdown({ record }).split('\n')
  expect(lines).toContain('| `answer` | facts | 4 | 75.0% | 30.0% – 95.0% | 80.0% **missed** |')
  expect(lines.filter((line) => line.includes('facts')).length).toBe(1)
  expect(lines).toContain('`judge` was not run: 没有连接大模型')
})

it('peers stand beside, in the scores that both have', () => {
  const peer = { name: '对照|甲', setUp: '', tookMs: 1, charactersRead: 9, rates: [rate], outcomes: [] }
  expect(reportMarkdown({ record, peers: [peer] })).toContain(
    '| facts | 75.0% [30.0%, 95.0%] n=4 | 75.0% [30.0%, 95.0%] n=4 |',
  )
  expect(reportMarkdown({ record, peers: [peer] })).toContain('对照\\|甲')
})
