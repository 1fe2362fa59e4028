import { expect, it } from 'vitest'
import type { RunRecord } from '../run-record.ts'
import { reportHtml } from './html.ts'

const record: RunRecord = {
  startedAt: '2026-01-01T00:00:00.000Z',
  tookMs: 1200,
  commit: 'abc1234',
  changed: false,
  corpusHash: '0'.repeat(64),
  model: 'quotation',
  prompt: null,
  half: 'all',
  checks: [],
  suites: [
    {
      name: 'answer',
      title: '回答',
      tookMs: 10,
      rates: [{ metric: 'facts', type: null, n: 1, value: 0, low: 0, high: 0.79 }],
      outcomes: [
        {
          id: 'number-001',
          type: 'number',
          question: '压差 <b>是多少</b>？',
          passed: false,
          scores: { facts: 0 },
          expected: '10帕斯卡',
          came: '没有讲到',
          evidence: [{ document: '示例资料', clause: '1.1', text: '不低于 10 帕斯卡。', role: 'missed' }],
        },
      ],
      curve: {
        name: '门槛',
        x: '占比',
        lines: [
          {
            name: '误拒',
            points: [
              [0, 0],
              [1, 1],
            ],
          },
        ],
      },
    },
  ],
}

it('the page loads nothing from elsewhere', () => {
  expect(reportHtml(record)).not.toMatch(/https?:|src=|href=|@import|url\(/u)
})

it('shows each case with what came, what should have come and its evidence', () => {
  const html = reportHtml(record)
  for (const words of [
    'data-passed="no"',
    '10帕斯卡',
    '没有讲到',
    '示例资料 1.1（应有而没有）',
    '不低于 10 帕斯卡。',
  ]) {
    expect(html).toContain(words)
  }
})

it('what people typed is text, never markup', () => {
  expect(reportHtml(record)).not.toContain('<b>是多少')
})
