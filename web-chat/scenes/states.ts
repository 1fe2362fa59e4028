import type { Page, Route } from 'playwright-core'
import type { Scene } from './scenes.ts'

const answer = (path: string, reply: (route: Route) => unknown) => async (page: Page) => {
  await page.route(`**/api/${path}`, async (route) => {
    await reply(route)
  })
}
/** The server fails while it answers. */
const failing = (path: string) =>
  answer(path, (route) =>
    route.fulfill({
      status: 500,
      contentType: 'application/problem+json',
      json: { title: '服务出错了，请稍后再试。', status: 500, code: 'internal' },
    }),
  )
/** The line is cut. */
const cut = (path: string) => answer(path, (route) => route.abort('connectionrefused'))
/** There is nothing yet. */
const empty = (path: string, json: object) => answer(path, (route) => route.fulfill({ json }))
/** No answer comes. */
const silent = (path: string) => answer(path, () => undefined)

const press = (name: string | RegExp) => async (page: Page) => page.getByRole('button', { name }).first().click()

/** States that no data makes: failed, cut off, loading, empty; dialogs and drawers; forms with faults. */
export const states: readonly Scene[] = [
  { name: 'student-learning-failed', role: 'student', path: 'learning', before: failing('learning') },
  { name: 'student-quizzes-cut', role: 'student', path: 'quizzes', before: cut('assignments') },
  {
    name: 'student-quizzes-empty',
    role: 'student',
    path: 'quizzes',
    before: empty('assignments', { assignments: [] }),
  },
  {
    name: 'student-quizzes-loading',
    role: 'student',
    path: 'quizzes',
    before: silent('assignments'),
    unsettled: true,
    open: (page) => page.getByRole('heading', { level: 1 }).waitFor(),
  },
  {
    name: 'student-answering',
    role: 'student',
    path: (filled) => `c/${filled.conversationId}`,
    before: silent('conversations/*/turns'),
    unsettled: true,
    async open(page) {
      await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' })
      await page.getByLabel('你的问题').fill('压差低了怎么办？')
      await page.getByLabel('你的问题').press('Enter')
      await page.getByRole('button', { name: '停止' }).waitFor()
    },
  },
  {
    name: 'student-feedback',
    role: 'student',
    path: (filled) => `c/${filled.conversationId}`,
    open: press('这个回答不满意'),
  },
  { name: 'student-shortcuts', role: 'student', path: 'learning', open: (page) => page.keyboard.press('?') },
  { name: 'student-erase', role: 'student', path: 'my-data', open: press('删除全部并注销') },

  { name: 'teacher-papers-failed', role: 'teacher', path: 'papers', before: failing('papers') },
  { name: 'teacher-class-view-empty', role: 'teacher', path: 'class-view', before: empty('classes', { classes: [] }) },
  {
    name: 'teacher-paper-unassigned',
    role: 'teacher',
    path: (filled) => `papers/${filled.paperId}`,
    before: empty('classes', { classes: [] }),
  },
  {
    name: 'teacher-paper-choosing',
    role: 'teacher',
    path: (filled) => `papers/${filled.paperId}`,
    open: press('从题库选题'),
  },
  { name: 'teacher-bank-new', role: 'teacher', path: 'question-bank/new' },
  { name: 'teacher-lesson-new', role: 'teacher', path: 'workshop/new' },
  {
    name: 'teacher-lesson-edit',
    role: 'teacher',
    path: (filled) => `workshop/${filled.lessonId}`,
    open: press('修改'),
  },
  {
    name: 'teacher-people-roster',
    role: 'teacher',
    path: 'people',
    open: (page) => page.getByRole('tab', { name: '导入名单' }).click(),
  },
  { name: 'teacher-shared', role: 'teacher', path: 'shared' },

  { name: 'job-seeker-posts-failed', role: 'job-seeker', path: 'posts', before: failing('posts*') },

  ...(['releases', 'evals', 'report', 'register', 'redLines'] as const).map(
    (tab): Scene => ({
      name: `committee-tab-${tab}`,
      role: 'committee',
      path: `workbench/${tab}`,
    }),
  ),
  { name: 'committee-application', role: 'committee', path: 'workbench/register', open: press('登记应用') },

  { name: 'administrator-edition', role: 'administrator', path: 'library', open: press(/^编辑版本信息/) },
  { name: 'administrator-delete', role: 'administrator', path: 'library', open: press(/^删除 /) },
  { name: 'administrator-unconfirmed', role: 'administrator', path: 'library?at=unconfirmed' },
  {
    name: 'administrator-connection',
    role: 'administrator',
    path: 'models',
    open: press(/^DeepSeek/),
  },
  {
    name: 'administrator-wrong-slug',
    role: 'administrator',
    path: 'collections',
    open: (page) => page.getByLabel('标识（英文小写字母、数字、连字符）').fill('示例'),
  },
  { name: 'administrator-menu', role: 'administrator', path: 'upkeep', open: press(/，管理员$/) },
  {
    name: 'guest-wrong-password',
    role: 'guest',
    path: 'sign-in',
    async open(page) {
      await page.getByLabel('用户名').fill('nobody')
      await page.getByLabel('密码', { exact: true }).fill('not-a-password')
      await page.getByLabel('密码', { exact: true }).press('Enter')
      await page.getByRole('alert').waitFor()
    },
  },
]
