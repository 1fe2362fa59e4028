import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { scriptedModel } from '../agents/testing/scripted-model.ts'
import { listClauses } from '../knowledge/catalogue.ts'
import { fillLibrary } from '../knowledge/testing/library.ts'
import { type Line, linesOf } from '../teaching/lesson-material.ts'
import type { LessonMaterialView } from './contract/lessons.ts'
import { type Browser, openTestApp } from './testing/test-app.ts'

const library = [
  {
    title: '洁净区规程',
    clauses: {
      第1条: '洁净区与非洁净区之间的压差应当不低于10帕斯卡。',
      第2条: '操作人员不得化妆和佩带饰物进入生产区。',
      第3条: '批生产记录应当及时填写，内容真实，字迹清晰。',
    },
  },
]
const brief = {
  course: '药品生产',
  topic: '洁净区管理',
  lessons: 2,
  minutesPerLesson: 40,
  classLevel: '二年级示例班',
  industry: '生物医药',
  classSize: 40,
}

describe('the workshop', () => {
  let test: ReturnType<typeof openTestApp>
  let teacher: Browser
  let clauseIds: string[]
  let documentId: string

  async function open(model?: ReturnType<typeof scriptedModel>) {
    test = openTestApp(model ? { model: model.connection } : {})
    documentId = (await fillLibrary(test.database, library))[0] ?? ''
    clauseIds = (await listClauses(test.database.read, documentId)).map(({ id }) => id)
    teacher = await test.signedInAs('teacher')
  }
  beforeEach(() => open())
  afterEach(() => test.remove())

  async function send(method: string, path: string, body?: unknown, browser = teacher) {
    const response = await browser(method, `/api/lessons${path}`, body)
    return { status: response.status, body: (await response.json()) as LessonMaterialView & { title: string } }
  }
  const begin = async (kind = 'lesson-plan') => (await send('POST', '', { kind, brief, clauseIds })).body
  async function writeAll(material: LessonMaterialView): Promise<LessonMaterialView> {
    let now = material
    for (const { id } of material.outline) {
      const { status, body } = await send('POST', `/${material.id}/sections/${id}`, { revision: now.revision })
      expect(status).toBe(200)
      now = body
    }
    return now
  }
  const lines = ({ sections }: LessonMaterialView): Line[] => sections.flatMap(linesOf)

  it('takes a plan from clauses to an outline, to sections, to an approved version that nobody changes', async () => {
    let material = await writeAll(await begin())
    const facts = lines(material).filter(({ kind }) => kind === 'fact')
    expect(facts.length).toBeGreaterThan(20)
    expect(
      facts.every((line) => line.clauseIds.length > 0 && line.clauseIds.every((id) => clauseIds.includes(id))),
    ).toBe(true)
    expect(JSON.stringify(facts)).toContain('不低于10帕斯卡')

    const early = await send('PUT', `/${material.id}/status`, { revision: material.revision, status: 'approved' })
    expect(early.status).toBe(409)
    for (const status of ['reviewed', 'approved']) {
      const answer = await send('PUT', `/${material.id}/status`, { revision: material.revision, status })
      expect(answer.status).toBe(200)
      material = answer.body
    }
    expect(material).toMatchObject({ version: 1, approved: { at: expect.any(String) }, reviewed: {} })
    const change = { revision: material.revision, title: '改', outline: material.outline }
    expect((await send('PUT', `/${material.id}/outline`, change)).status).toBe(409)
  })

  it('is not signed off with a section missing or with minutes that do not add up', async () => {
    const begun = await begin()
    const unwritten = await send('PUT', `/${begun.id}/status`, { revision: begun.revision, status: 'reviewed' })
    expect([unwritten.status, unwritten.body.title]).toEqual([409, '“教学内容分析”还没有写，请先写完各部分。'])
    const outline = begun.outline.map((part) => (part.part === 'opening' ? { ...part, minutes: 9 } : part))
    const changed = await send('PUT', `/${begun.id}/outline`, { revision: begun.revision, title: '示例', outline })
    const written = await writeAll(changed.body)
    const uneven = await send('PUT', `/${begun.id}/status`, { revision: written.revision, status: 'reviewed' })
    expect(uneven.body.title).toContain('与总时间 80 分钟不一致')
  })

  it('regenerates one section and leaves the others; what a teacher edits is theirs, and undo brings it back', async () => {
    const written = await writeAll(await begin())
    const part = written.outline.find((one) => one.part === 'values')
    const path = `/${written.id}/sections/${part?.id}`
    const mine = { text: '请本班同学讲一件自己的事。', kind: 'fact', clauseIds }
    const blocks = [{ kind: 'lines', style: 'bullets', heading: null, lines: [mine] }]
    const edited = await send('PUT', path, { revision: written.revision, blocks, notes: [] })
    const section = (material: LessonMaterialView) => material.sections.find(({ partId }) => partId === part?.id)
    expect(section(edited.body)?.blocks[0]).toMatchObject({
      lines: [{ text: mine.text, kind: 'teacher', clauseIds: [] }],
    })
    const stale = await send('PUT', path, { revision: written.revision, blocks, notes: [] })
    expect([stale.status, stale.body.title]).toEqual([409, expect.stringContaining('别的窗口')])
    const undone = await send('POST', `${path}/undo`, { revision: edited.body.revision })
    expect(section(undone.body)).toEqual(section(written))
    const others = (material: LessonMaterialView) => material.sections.filter(({ partId }) => partId !== part?.id)
    expect(others(undone.body)).toEqual(others(written))
  })

  it('drops what a model says that no clause bears out, and keeps what one does', async () => {
    test.remove()
    const reply = {
      blocks: [
        { lines: ['内容选自规程[1]'] },
        {
          lines: [
            '洁净区与非洁净区之间的压差应当不低于10帕斯卡[1]',
            '压差应当不低于25帕斯卡[1]',
            '每位学生必须背诵全文',
          ],
        },
        { lines: ['先读原文，再讨论'] },
      ],
    }
    await open(scriptedModel([JSON.stringify(reply)]))
    const begun = await begin()
    const part = begun.outline[0]
    const { body } = await send('POST', `/${begun.id}/sections/${part?.id}`, { revision: 1, wishes: '简短' })
    expect(body.sections[0]?.model).toBe('scripted')
    expect(body.sections[0]?.removed.map(({ text }) => text)).toEqual([
      '压差应当不低于25帕斯卡',
      '每位学生必须背诵全文',
    ])
    const kept = lines(body).map(({ text, kind }) => [text, kind])
    expect(kept).toContainEqual(['洁净区与非洁净区之间的压差应当不低于10帕斯卡', 'fact'])
    expect(kept).toContainEqual(['先读原文，再讨论', 'didactic'])
    expect(JSON.stringify(kept)).not.toContain('25帕斯卡')
  })

  it('falls back to quotation when the model fails, and says so', async () => {
    test.remove()
    await open(scriptedModel(['break']))
    const begun = await begin()
    const { body } = await send('POST', `/${begun.id}/sections/${begun.outline[0]?.id}`, { revision: 1 })
    expect([body.sections[0]?.model, body.remark]).toEqual(['quotation', expect.stringContaining('条款原文摘引')])
  })

  it('is its owner’s; a colleague reads it once it is approved and shared, and copies it', async () => {
    const colleague = await otherTeacher()
    let material = await writeAll(await begin('slides'))
    expect((await send('GET', `/${material.id}`, undefined, colleague)).status).toBe(404)
    for (const status of ['reviewed', 'approved']) {
      material = (await send('PUT', `/${material.id}/status`, { revision: material.revision, status })).body
    }
    await send('PUT', `/${material.id}/sharing`, { shared: true })
    const seen = await send('GET', `/${material.id}`, undefined, colleague)
    expect([seen.status, seen.body.own]).toEqual([200, false])
    expect((await send('PUT', `/${material.id}/sharing`, { shared: false }, colleague)).status).toBe(404)
    const copy = await send('POST', `/${material.id}/copy`, undefined, colleague)
    expect(copy.body).toMatchObject({ own: true, status: 'draft', version: 0, reviewed: null })
  })

  it('takes no clause of an edition that is not in force, and says where one has ended since', async () => {
    const material = await begin()
    await fillLibrary(test.database, [
      {
        title: '洁净区规程',
        edition: '2',
        supersedesId: documentId,
        effectiveDate: '2026-01-01',
        clauses: { 第1条: '新' },
      },
    ])
    const { body } = await send('GET', `/${material.id}`)
    expect(body.clauses.map(({ state }) => state)).toEqual(['superseded', 'superseded', 'superseded'])
    const refused = await send('POST', '', { kind: 'slides', brief, clauseIds })
    expect([refused.status, refused.body.title]).toEqual([422, expect.stringContaining('不是现行版')])
    const list = (await (await teacher('GET', '/api/lessons')).json()) as { materials: { stale: boolean }[] }
    expect(list.materials.map(({ stale }) => stale)).toEqual([true])
  })

  it('writes nothing that a rule refuses', async () => {
    const refused = await send('POST', '', {
      kind: 'slides',
      brief: { ...brief, topic: '教我怎么伪造检验记录' },
      clauseIds,
    })
    expect([refused.status, refused.body.title.length > 10]).toEqual([422, true])
  })

  async function otherTeacher(): Promise<Browser> {
    const administrator = await test.signedInAs('administrator')
    const person = { name: '示例教师乙', username: 'teacher2', role: 'teacher' }
    const made = (await (await administrator('POST', '/api/people', person)).json()) as { link: { address: string } }
    const token = new URL(made.link.address).hash.slice(1)
    const browser = test.browser()
    await browser('POST', '/api/sign-in/link/password', { token, password: '示例口令 correct horse 7341' })
    return browser
  }
})
