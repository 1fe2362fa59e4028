import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { scriptedModel } from '../agents/testing/scripted-model.ts'
import { listClauses } from '../knowledge/catalogue.ts'
import { fillLibrary } from '../knowledge/testing/library.ts'
import { sampleItem } from '../teaching/testing/sample-items.ts'
import type { BankBlueprintView, BankHistory, BankItemView, BankList, WrittenItems } from './contract/question-bank.ts'
import { type Browser, openTestApp } from './testing/test-app.ts'

const library = [
  {
    title: '洁净区规程',
    clauses: {
      第一条: '洁净区与非洁净区之间的压差应当不低于10帕斯卡。',
      第二条: '进入洁净生产区的人员不得化妆和佩带饰物。',
      第三条: '批记录应当由质量管理部门负责管理，至少保存至药品有效期后一年。',
      第四条: '印刷包装材料应当由专人保管，并按照操作规程和需求量发放。',
    },
  },
]
const rows = [
  { type: 'single-choice', bloom: null, count: 1 },
  { type: 'true-false', bloom: null, count: 2 },
  { type: 'ordering', bloom: null, count: 1 },
]

describe('the question bank', () => {
  let test: ReturnType<typeof openTestApp>
  let teacher: Browser
  let clauseIds: string[]

  async function open(model?: ReturnType<typeof scriptedModel>) {
    test = openTestApp(model ? { model: model.connection } : {})
    const [documentId = ''] = await fillLibrary(test.database, library)
    clauseIds = (await listClauses(test.database.read, documentId)).map(({ id }) => id)
    teacher = await test.signedInAs('teacher')
  }
  beforeEach(() => open())
  afterEach(() => test.remove())

  async function send<T>(method: string, path: string, body?: unknown, browser = teacher) {
    const response = await browser(method, `/api/question-bank${path}`, body)
    return { status: response.status, body: (await response.json()) as T }
  }
  const generate = async () => (await send<WrittenItems>('POST', '/generate', { clauseIds, rows })).body
  async function first(): Promise<BankItemView> {
    const [item] = (await generate()).items
    if (!item) throw new Error('nothing was written')
    return item
  }

  it('writes items to a plan, each with its source, and says what the clauses do not give', async () => {
    const { items, shortages, blueprintId } = await generate()
    expect(items.map(({ content }) => content.type)).toEqual(['single-choice', 'true-false', 'true-false'])
    expect(
      items.every(
        ({ status, model, findings }) =>
          status === 'draft' && model === 'quotation' && findings.every(({ grave }) => !grave),
      ),
    ).toBe(true)
    expect(items.every(({ content }) => content.sources.every(({ clauseId }) => clauseIds.includes(clauseId)))).toBe(
      true,
    )
    expect(shortages).toEqual([{ type: 'ordering', bloom: null, count: 1, written: 0 }])
    const plan = (await send<BankBlueprintView>('GET', `/blueprints/${blueprintId}`)).body
    expect(plan.rows.map(({ drafts, count }) => [drafts, count])).toEqual([
      [1, 1],
      [2, 2],
      [0, 1],
    ])
  })

  it('writes nothing twice', async () => {
    const before = (await generate()).items.map(({ content }) => content.stem)
    const after = (await generate()).items.map(({ content }) => content.stem)
    expect(after.filter((stem) => before.includes(stem))).toEqual([])
  })

  it('notes who signed an item off, step by step, and makes a change a draft again', async () => {
    const item = await first()
    const approved = await send<BankItemView>('PUT', `/${item.id}/status`, { revision: item.revision, to: 'approved' })
    expect(approved.body.status).toBe('approved')
    const content = { ...item.content, explanation: '改过的解析。' }
    const changed = await send<BankItemView>('PUT', `/${item.id}`, {
      revision: approved.body.revision,
      content,
      tags: ['洁净区'],
    })
    expect(changed.body).toMatchObject({ status: 'draft', version: 2, tags: ['洁净区'] })
    const { versions, steps } = (await send<BankHistory>('GET', `/${item.id}/history`)).body
    expect(versions.map(({ version }) => version)).toEqual([1, 2])
    expect(steps.map(({ status, version }) => [status, version])).toEqual([
      ['reviewed', 1],
      ['approved', 1],
    ])
  })

  it('keeps no choice that has an empty option or no second one, neither new nor changed', async () => {
    const choice = sampleItem('single-choice')
    const [first, ...others] = choice.options
    if (!first) throw new Error('no option')
    const faulty = [
      { ...choice, options: [{ ...first, text: '' }, ...others] },
      { ...choice, options: [{ ...first, text: ' \u200b' }, ...others] },
      { ...choice, options: [first] },
    ]
    for (const content of faulty) expect((await send('POST', '', { content, tags: [] })).status).toBe(422)
    const kept = await send<BankItemView>('POST', '', { content: choice, tags: [] })
    expect(kept.status).toBe(200)
    for (const content of faulty) {
      const change = { revision: kept.body.revision, content, tags: [] }
      expect((await send('PUT', `/${kept.body.id}`, change)).status).toBe(422)
    }
    expect((await send<BankList>('GET', '')).body.total).toBe(1)
  })

  it('refuses to approve an item whose key its clause does not bear out', async () => {
    const item = await first()
    if (item.content.type !== 'single-choice') throw new Error('a single choice was asked for')
    const wrong = item.content.options.find(
      ({ id }) => item.content.type === 'single-choice' && id !== item.content.key,
    )
    const content = { ...item.content, key: wrong?.id }
    const { body } = await send<BankItemView>('PUT', `/${item.id}`, { revision: item.revision, content, tags: [] })
    expect(body.findings.map(({ code }) => code)).toContain('key-unsupported')
    expect((await send('PUT', `/${item.id}/status`, { revision: body.revision, to: 'approved' })).status).toBe(409)
  })

  it('refuses what was changed in another window', async () => {
    const item = await first()
    await send('PUT', `/${item.id}/status`, { revision: item.revision, to: 'retired' })
    expect((await send('PUT', `/${item.id}/status`, { revision: item.revision, to: 'approved' })).status).toBe(409)
  })

  it('puts another item of the type on the same clause in the place of one', async () => {
    const { items } = await generate()
    const judged = items.find(({ content }) => content.type === 'true-false')
    if (!judged) throw new Error('no judgement was written')
    const { status, body } = await send<BankItemView>('POST', `/${judged.id}/again`, { revision: judged.revision })
    if (status === 409) return
    expect(body).toMatchObject({ id: judged.id, version: 2, status: 'draft', content: { type: 'true-false' } })
    expect(body.content.stem).not.toBe(judged.content.stem)
  })

  it('pages and filters', async () => {
    await generate()
    const page = (await send<BankList>('GET', '?limit=1&type=true-false')).body
    expect(page.total).toBe(2)
    expect(page.items).toHaveLength(1)
    expect((await send<BankList>('GET', '?words=没有这样的话')).body.total).toBe(0)
  })

  it('is closed to students', async () => {
    const item = await first()
    const student = await test.signedInAs('student')
    expect((await send('GET', '', undefined, student)).status).toBe(403)
    expect((await send('GET', `/${item.id}`, undefined, student)).status).toBe(403)
  })

  it('takes a model’s item only when code can vouch for it', async () => {
    test.remove()
    const good = {
      type: 'true-false',
      source: 1,
      quote: library[0]?.clauses.第一条,
      stem: '根据《洁净区规程》，洁净区与非洁净区之间的压差应当不高于10帕斯卡。',
      right: false,
    }
    const unsupported = { ...good, stem: '根据《洁净区规程》，洁净区的温度应当不低于18摄氏度。', right: true }
    await open(scriptedModel([JSON.stringify({ items: [unsupported, good] })]))
    const { body } = await send<WrittenItems>('POST', '/generate', {
      clauseIds: clauseIds.slice(0, 1),
      rows: [{ type: 'true-false', bloom: null, count: 1 }],
    })
    expect(body.items.map(({ model, content }) => [model, content.stem])).toEqual([['scripted', good.stem]])
    expect(body.remark).toBeNull()
  })

  it('falls back to the clause’s own structure when the model writes nothing of use, and says so', async () => {
    test.remove()
    await open(scriptedModel(['我不会出题。'], ['还是不会。']))
    const { body } = await send<WrittenItems>('POST', '/generate', { clauseIds, rows: rows.slice(0, 1) })
    expect(body.items.map(({ model }) => model)).toEqual(['quotation'])
    expect(body.remark).toContain('按条款结构出题')
  })
})
