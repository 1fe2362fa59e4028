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
  seed: 'bashan',
  modelCalls: { made: 3, fromCache: 2, promptCharacters: 900, replyCharacters: 80 },
  checks: [],
  suites: [
    {
      name: 'answer',
      title: '回答',
      tookMs: 10,
      rates: [{ metric: 'facts', type: null, n: 1, value: 0, low: 0, high: 0.79 }],
      outcomes: [
        {
          id: 'number-003',
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
  expect(reportHtml({ record })).not.toMatch(/https?:|src=|href=|@import|url\(/u)
})

it('shows each case with what came, what should have come and its evidence', () => {
  const html = reportHtml({ record })
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
  expect(reportHtml({ record })).not.toContain('<b>是多少')
})

it('tells how it stands against a baseline and peers', () => {
  const html = reportHtml({
    record,
    baseline: {
      run: { startedAt: '2025-12-01', commit: 'def5678', model: 'quotation' },
      comparisons: [
        {
          metric: 'answer.facts',
          n: 40,
          before: 1,
          after: 0.5,
          better: 0,
          worse: 20,
          verdict: 'worse',
          by: { test: 'McNemar', p: 0.0001 },
        },
      ],
    },
    peers: [
      {
        name: '对照',
        setUp: '片段 1000 字',
        tookMs: 1,
        charactersRead: 4000,
        rates: [{ metric: 'facts', type: null, n: 1, value: 1, low: 0.2, high: 1 }],
        outcomes: [],
      },
    ],
  })
  for (const words of ['变差', 'McNemar p=&lt;0.001', '100.0% [20.0%, 100.0%] n=1', '片段 1000 字', '取自缓存']) {
    expect(html).toContain(words)
  }
})

it('shows a figure of a suite, and says where it cannot be told', () => {
  const [suite] = record.suites
  if (!suite) throw new Error('no suite')
  const figures = [
    { name: "Cohen's kappa", value: 0.8123, n: 48 },
    { name: '另一项', value: null, n: 0 },
  ]
  const html = reportHtml({ record: { ...record, suites: [{ ...suite, figures }] } })
  for (const words of ['kappa', '0.81（n=48）', '无法计算（n=0）']) expect(html).toContain(words)
})
