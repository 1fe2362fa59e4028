import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestApp } from './testing/test-app.ts'

const run = {
  startedAt: '2026-01-02T03:04:05.000Z',
  tookMs: 1,
  commit: null,
  corpusHash: '0',
  model: 'quotation',
  prompt: null,
  half: 'all',
  checks: [{ metric: 'answer.facts', atLeast: 0.7, why: '下限', met: false }],
  suites: [
    {
      name: 'answer',
      title: '回答',
      rates: [],
      outcomes: [
        { id: 'a', type: 't', question: '问', passed: false, scores: {}, expected: '', came: '', evidence: [] },
        { id: 'b', type: 't', question: '问', passed: true, scores: {}, expected: '', came: '', evidence: [] },
      ],
    },
  ],
}

describe('runs of the evals', () => {
  let product: ReturnType<typeof openTestApp>
  beforeEach(() => {
    product = openTestApp({ keepsFiles: true })
  })
  afterEach(() => product.remove())

  function keep(name: string, text: string) {
    const folder = join(product.folder, 'evals')
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, name), text)
  }

  it('are listed for the committee, newest first, each with what it missed', async () => {
    keep('eval-2026-01-02T030405.json', JSON.stringify(run))
    keep('eval-2026-01-03T030405.json', JSON.stringify({ ...run, checks: [] }))
    keep('eval-2026-01-04T030405.json', 'half a fi')
    keep('baseline.json', '{}')
    const committee = await product.signedInAs('committee')
    const { runs } = (await (await committee('GET', '/api/workbench/eval-runs')).json()) as { runs: unknown[] }
    expect(runs).toEqual([
      expect.objectContaining({ name: 'eval-2026-01-03T030405', missed: [] }),
      expect.objectContaining({ name: 'eval-2026-01-02T030405', cases: 2, failed: 1, missed: ['answer.facts'] }),
    ])
    const opened = await committee('GET', '/api/workbench/eval-runs/eval-2026-01-02T030405')
    expect(await opened.json()).toEqual(run)
  })

  it('are none before the first, and no address opens another file', async () => {
    const committee = await product.signedInAs('committee')
    expect(await (await committee('GET', '/api/workbench/eval-runs')).json()).toEqual({ runs: [] })
    keep('secret.json', JSON.stringify(run))
    for (const name of ['secret', '..%2Fevals%2Fsecret', 'eval-2026-01-02T030405']) {
      expect([404, 422]).toContain((await committee('GET', `/api/workbench/eval-runs/${name}`)).status)
    }
  })
})
