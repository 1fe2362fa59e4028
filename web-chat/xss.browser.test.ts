import { afterAll, beforeAll, expect, test } from 'vitest'
import { exampleConnection } from '../api/testing/example-connection.ts'
import { callerOf } from './scenes/caller.ts'
import { openScenes } from './scenes/open-scenes.ts'
import { sceneRoles, scenes } from './scenes/scenes.ts'
import { type Opened, openProduct } from './testing/open-product.ts'
import { plantWords } from './testing/plant-words.ts'

const planted = ['<img src=x onerror=alert(1)>', '<svg onload=alert(1)>', '[x](javascript:alert(1))', '![x](/x)']
/** What any of them would become in a page that took it for more than words. */
const injected = 'img[src$="x"], [onerror], [onload], a[href^="javascript:" i], main script, main iframe'

let opened: Opened
let shown: Awaited<ReturnType<typeof openScenes>>
let tables: string[]
beforeAll(async () => {
  opened = await openProduct(process.env)
  shown = await openScenes(opened.browser, opened.product.address)
  await fillManagement()
  tables = Object.keys(plantWords(opened.dataFolder, (at) => planted[at % planted.length] ?? ''))
}, 400_000)
afterAll(() => opened?.close())

/** What the committee and the administrator write themselves; a ruling is append-only, so its markup goes with it. */
async function fillManagement(): Promise<void> {
  const as = async (role: 'committee' | 'administrator') => {
    const call = callerOf(await opened.browser.newContext(), opened.product.address)
    await call('POST', 'try-as', { role })
    return call
  }
  const committee = await as('committee')
  const written = { purpose: '示例用途', users: '示例使用者', data: '示例数据', safeguards: '示例措施' }
  await committee('POST', 'workbench/applications', { name: '示例应用', ...written, risk: 'low', reassessOn: null })
  const { cases } = await committee<{ cases: { id: string }[] }>('GET', 'workbench/cases')
  const ruling = { verdict: 'upheld', rule: null, reason: `示例理由${planted[0]}`, evalCase: null }
  await committee('POST', `workbench/cases/${cases[0]?.id}/rulings`, ruling)
  await (await as('administrator'))('POST', 'models/connections', {
    ...exampleConnection,
    key: null,
  })
}

test('whatever is stored is planted with markup: names, titles, answers, résumés, posts, items, lessons, rulings', () => {
  expect(tables).toEqual(
    expect.arrayContaining([
      'ai_applications',
      'assignments',
      'bank_items',
      'career_plans',
      'classes',
      'clauses',
      'conversations',
      'documents',
      'interviews',
      'learning_evidence',
      'lesson_materials',
      'messages',
      'model_connections',
      'papers',
      'people',
      'resumes',
      'review_queue',
    ]),
  )
})

test('a page that took it for more than words would be told of', async () => {
  const page = await opened.browser.newPage()
  const dialogs: string[] = []
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  await page.setContent(`<main>${planted.join('')}<a href="javascript:alert(1)">x</a></main>`)
  await expect.poll(() => dialogs.length).toBeGreaterThan(0)
  expect(await page.locator(injected).count()).toBe(3)
  await page.close()
})

for (const role of sceneRoles) {
  test(`no page of a ${role} runs it, makes an element of it, or asks for what it names`, async () => {
    const context = await shown.contextFor(role, {})
    // Where words were replaced, what is opened by them is not there to wait for.
    context.setDefaultTimeout(5_000)
    const page = await context.newPage()
    const found: string[] = []
    let scene = ''
    page.on('dialog', (dialog) => {
      found.push(`${scene}: dialog ${dialog.message()}`)
      void dialog.dismiss()
    })
    page.on('console', (said) => {
      if (said.text().includes('Content Security Policy')) found.push(`${scene}: ${said.text().slice(0, 200)}`)
    })
    page.on('request', (request) => {
      if (new URL(request.url()).pathname.endsWith('/x')) found.push(`${scene}: asked for ${request.url()}`)
    })
    let seen = 0
    for (const one of scenes.filter((any) => any.role === role)) {
      scene = one.name
      // A scene that is opened by its words may not find them; what of it came up is looked at all the same.
      await shown.show(page, one).catch(() => undefined)
      const elements = await page.locator(injected).evaluateAll((all) => all.map((element) => element.outerHTML))
      found.push(...elements.map((html) => `${scene}: ${html.slice(0, 200)}`))
      const words = await page.locator('body').textContent()
      if (words?.includes('alert(1)')) seen += 1
    }
    await context.close()
    expect(found).toEqual([])
    // The walk proves nothing where the markup is nowhere to be read.
    expect(seen).toBeGreaterThan(0)
  }, 400_000)
}
