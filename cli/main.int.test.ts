import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'bashan-cli-'))

function bashan(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'cli/main.ts', ...words], {
      cwd: root,
      env: { ...process.env, BASHAN_DATA: join(folder, 'data'), BASHAN_MODEL: 'quotation' },
    })
    let out = ''
    let err = ''
    child.stdout.on('data', (chunk) => (out += chunk))
    child.stderr.on('data', (chunk) => (err += chunk))
    child.on('close', (code) => resolve({ code: code ?? -1, out, err }))
  })
}
const lines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('the command line', () => {
  beforeAll(async () => {
    writeFileSync(
      join(folder, '洁净区.md'),
      '# 洁净区管理规定\n\n第一条 洁净区与非洁净区之间的压差应当不低于10帕斯卡。\n',
    )
    expect((await bashan('ingest', join(folder, '洁净区.md'), '--edition', '2024', '--json')).code).toBe(0)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('searches, with the stable JSON shape', async () => {
    const { out, code } = await bashan('search', '压差', '--json')
    const [value] = lines(out)
    expect(code).toBe(0)
    expect(value).toMatchObject({ query: '压差', tookMs: expect.any(Number) })
    expect(value.hits[0]).toMatchObject({
      rank: 1,
      score: expect.any(Number),
      document: {
        id: expect.any(String),
        title: '洁净区管理规定',
        standardNumber: null,
        edition: '2024',
        status: 'in-force',
      },
      clause: '第一条',
      page: null,
      text: expect.stringContaining('10帕斯卡'),
    })
  })

  it.each(['out', 'err'] as const)('ends quietly when nobody reads its std%s on', async (closed) => {
    const options = [
      '--import',
      'tsx',
      'cli/main.ts',
      ...(closed === 'out' ? ['search', '压差', '--json'] : ['nonsense']),
    ]
    const child = spawn(process.execPath, options, {
      cwd: root,
      env: { ...process.env, BASHAN_DATA: join(folder, 'data'), BASHAN_MODEL: 'quotation' },
    })
    let said = ''
    const [shut, open] = closed === 'out' ? [child.stdout, child.stderr] : [child.stderr, child.stdout]
    shut.destroy()
    open.on('data', (chunk) => (said += chunk))
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect({ code, said }).toEqual({ code: 141, said: '' })
  })

  it('asks, with the stable JSON shape, and refuses what it has no evidence for', async () => {
    writeFileSync(
      join(folder, 'q.jsonl'),
      '{"qid":"a","question":"压差要求是多少？"}\n{"id":"b","prompt":"酱油的最大使用量是多少？"}\n{"id":"c","prompt":"我不想活了"}\n',
    )
    const { out, code } = await bashan('ask', '--batch', join(folder, 'q.jsonl'), '--json')
    const [answered, uncovered, crisis] = lines(out)
    expect(code).toBe(0)
    expect(answered).toMatchObject({
      id: 'a',
      question: '压差要求是多少？',
      refused: false,
      reason: null,
      citations: [{ marker: 1, documentTitle: '洁净区管理规定', clause: '第一条', page: null, status: 'in-force' }],
      model: 'quotation',
    })
    expect(answered.citations[0].quote).toContain('10帕斯卡')
    expect(answered).not.toHaveProperty('rule')
    expect(uncovered).toMatchObject({ id: 'b', refused: true, reason: 'no-evidence', citations: [] })
    expect(uncovered).not.toHaveProperty('rule')
    expect(crisis).toMatchObject({ id: 'c', refused: true, reason: 'rule', rule: expect.stringMatching(/^R-CRISIS/) })
  })

  it('ends with 2 for wrong usage and 1 for a failure, told on standard error', async () => {
    const wrong = [
      ['search'],
      ['search', 'x', '-k', 'none'],
      ['ask', 'x', '--as-of', 'soon'],
      ['nothing'],
      ['search', 'x', '--batch', 'y'],
    ]
    for (const words of wrong) {
      const { code, err, out } = await bashan(...words)
      expect([words, code]).toEqual([words, 2])
      expect(err).not.toBe('')
      expect(out).toBe('')
    }
    const failed = await bashan('ingest', join(folder, 'missing.md'))
    expect(failed.code).toBe(1)
    expect(failed.err).toContain('missing.md')
    expect((await bashan('search', '--batch', join(folder, 'missing.jsonl'))).code).toBe(1)
  })

  it('proves that the audit log is whole', async () => {
    const { out, code } = await bashan('audit', 'verify')
    expect(code).toBe(0)
    expect(out).toMatch(/6 条/)
  })

  it('checks what it needs', async () => {
    const { out, code } = await bashan('doctor')
    expect(code).toBe(0)
    expect(out).toContain('1 份资料')
  })
}, 120_000)
