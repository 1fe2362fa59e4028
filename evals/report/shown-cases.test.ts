import { expect, it } from 'vitest'
import { halfOf } from '../measure/half-of.ts'
import type { RunRecord } from '../run-record.ts'
import { reportHtml } from './html.ts'
import { shownCases, withShownCases } from './shown-cases.ts'

const ids = Array.from({ length: 20 }, (_, at) => `case-${at}`)
const idOf = (half: 'gate' | 'tune') => ids.find((id) => halfOf(id) === half) ?? ''
const caseOf = (id: string) => ({
  id,
  type: 'number',
  question: `问题 ${id}`,
  passed: false,
  scores: { facts: 0 },
  expected: `应当 ${id}`,
  came: `结果 ${id}`,
  evidence: [{ document: `资料 ${id}`, clause: '1', text: '条文', role: 'missed' as const }],
})
const [gate, tune] = [idOf('gate'), idOf('tune')]
const suiteOf = (name: string) => ({
  name,
  title: '回答',
  tookMs: 1,
  rates: [],
  outcomes: [caseOf(gate), caseOf(`${gate} traditional`), caseOf(tune)],
})
const record: RunRecord = {
  startedAt: '2026-01-01T00:00:00.000Z',
  tookMs: 1,
  commit: null,
  changed: null,
  corpusHash: '',
  model: 'quotation',
  prompt: null,
  half: 'all',
  seed: 'bashan',
  modelCalls: null,
  checks: [],
  suites: [suiteOf('answer')],
}
const peer = {
  name: '对照',
  setUp: '',
  tookMs: 1,
  charactersRead: 1,
  rates: [],
  outcomes: [caseOf(gate), caseOf(tune)],
}

it('a report shows no case of the gate half nor a variant of one, and counts them', () => {
  const html = reportHtml({ record })
  expect(html).not.toContain(gate)
  expect(html).toContain(`问题 ${tune}`)
  expect(html).toContain('3 题，未过 3')
  expect(html).toContain('其中 2 题在门槛部分')
})

it('the run that is kept has the scores of every case and the words of those that may be read', () => {
  const kept = withShownCases({ record, peers: [peer], beside: [{ record, comparisons: [] }] })
  expect(JSON.stringify(kept)).not.toContain(`问题 ${gate}`)
  expect(JSON.stringify(kept)).not.toContain(`结果 ${gate}`)
  expect(JSON.stringify(kept)).not.toContain(`资料 ${gate}`)
  expect(kept.record.suites[0]?.outcomes.map(({ id, scores }) => [id, scores.facts])).toEqual([
    [gate, 0],
    [`${gate} traditional`, 0],
    [tune, 0],
  ])
  expect(kept.record.suites[0]?.outcomes[2]?.came).toBe(`结果 ${tune}`)
})

it('questions that a school brings are its own to read', () => {
  expect(shownCases(suiteOf('clause')).length).toBe(3)
})
