import type { Page } from 'playwright-core'
import type { Filled } from './fill-product.ts'
import { states } from './states.ts'

export const sceneRoles = ['guest', 'student', 'teacher', 'job-seeker', 'committee', 'administrator'] as const
export type SceneRole = (typeof sceneRoles)[number]

/** Something worth looking at: a page as one of its people sees it, opened further by `open`. */
export type Scene = {
  /** Names its pictures. */
  name: string
  role: SceneRole
  path: string | ((filled: Filled) => string)
  /** What the network is made to do before the page opens. */
  before?: (page: Page) => Promise<void>
  open?: (page: Page) => Promise<unknown>
  /** It goes on waiting, which is what it shows. */
  unsettled?: boolean
}

const firstSource = (page: Page) =>
  page
    .getByRole('button', { name: /^来源 1/ })
    .first()
    .click()

/** Every page and the states of it that look different; scenes.test.ts holds that no place is missing. */
export const scenes: readonly Scene[] = [
  { name: 'guest-home', role: 'guest', path: '' },
  { name: 'guest-library', role: 'guest', path: 'library' },
  { name: 'guest-search', role: 'guest', path: 'library?q=压差' },
  { name: 'guest-rules', role: 'guest', path: 'rules' },
  { name: 'guest-about', role: 'guest', path: 'about' },
  { name: 'guest-data-life-cycle', role: 'guest', path: 'data-life-cycle' },
  { name: 'guest-my-data', role: 'guest', path: 'my-data' },
  { name: 'guest-sign-in', role: 'guest', path: 'sign-in' },
  { name: 'guest-welcome', role: 'guest', path: 'welcome' },

  { name: 'student-home', role: 'student', path: '' },
  { name: 'student-chat', role: 'student', path: (filled) => `c/${filled.conversationId}` },
  { name: 'student-source', role: 'student', path: (filled) => `c/${filled.conversationId}`, open: firstSource },
  { name: 'student-learning', role: 'student', path: 'learning' },
  {
    name: 'student-practice',
    role: 'student',
    path: 'learning',
    open: (page) => page.getByRole('region', { name: '下一步' }).getByRole('button').first().click(),
  },
  {
    name: 'student-evidence',
    role: 'student',
    path: 'learning',
    open: (page) =>
      page
        .getByRole('button', { name: /：查看依据/ })
        .first()
        .click(),
  },
  { name: 'student-review', role: 'student', path: 'review' },
  { name: 'student-mistakes', role: 'student', path: 'mistakes' },
  { name: 'student-quizzes', role: 'student', path: 'quizzes' },
  { name: 'student-sitting', role: 'student', path: (filled) => `quizzes/${filled.openSittingId}` },
  { name: 'student-result', role: 'student', path: (filled) => `quizzes/${filled.handedInId}` },
  { name: 'student-exercises', role: 'student', path: 'exercises' },
  {
    name: 'student-haccp',
    role: 'student',
    path: 'exercises',
    open: (page) => page.getByRole('button', { name: /HACCP/ }).first().click(),
  },
  { name: 'student-account', role: 'student', path: 'account' },
  { name: 'student-my-data', role: 'student', path: 'my-data' },

  { name: 'teacher-home', role: 'teacher', path: '' },
  { name: 'teacher-workshop', role: 'teacher', path: 'workshop' },
  { name: 'teacher-lesson', role: 'teacher', path: (filled) => `workshop/${filled.lessonId}` },
  { name: 'teacher-question-bank', role: 'teacher', path: 'question-bank' },
  { name: 'teacher-bank-item', role: 'teacher', path: (filled) => `question-bank/${filled.bankItemId}` },
  {
    name: 'teacher-bank-edit',
    role: 'teacher',
    path: (filled) => `question-bank/${filled.bankItemId}`,
    open: (page) => page.getByRole('button', { name: /^修\s?改$/ }).click(),
  },
  { name: 'teacher-bank-generate', role: 'teacher', path: 'question-bank/generate' },
  { name: 'teacher-bank-plans', role: 'teacher', path: 'question-bank/plans' },
  {
    name: 'teacher-bank-plan',
    role: 'teacher',
    path: 'question-bank/plans',
    open: (page) => page.getByRole('link', { name: '洁净室基础' }).click(),
  },
  { name: 'teacher-blueprint-paper', role: 'teacher', path: 'papers/blueprint' },
  { name: 'teacher-papers', role: 'teacher', path: 'papers' },
  { name: 'teacher-paper', role: 'teacher', path: (filled) => `papers/${filled.paperId}` },
  { name: 'teacher-assignment', role: 'teacher', path: (filled) => `papers/quiz:${filled.assignmentId}` },
  { name: 'teacher-class-view', role: 'teacher', path: 'class-view' },
  { name: 'teacher-people', role: 'teacher', path: 'people' },
  { name: 'teacher-posts', role: 'teacher', path: 'posts' },
  { name: 'teacher-locks', role: 'teacher', path: 'assessment-locks' },
  { name: 'teacher-library', role: 'teacher', path: 'library' },

  { name: 'job-seeker-home', role: 'job-seeker', path: '' },
  { name: 'job-seeker-resumes', role: 'job-seeker', path: 'resume' },
  { name: 'job-seeker-resume', role: 'job-seeker', path: (filled) => `resume/${filled.resumeId}` },
  {
    name: 'job-seeker-suggestion',
    role: 'job-seeker',
    path: (filled) => `resume/${filled.resumeId}`,
    open: (page) => page.getByRole('tab', { name: /^改进建议/ }).click(),
  },
  {
    name: 'job-seeker-resume-line',
    role: 'job-seeker',
    path: (filled) => `resume/${filled.resumeId}`,
    open: (page) =>
      page
        .getByRole('button', { name: /：看原文第/ })
        .first()
        .click(),
  },
  {
    name: 'job-seeker-resume-save',
    role: 'job-seeker',
    path: (filled) => `resume/${filled.resumeId}`,
    open: (page) => page.getByRole('tab', { name: '保存为文件' }).click(),
  },
  { name: 'job-seeker-posts', role: 'job-seeker', path: 'posts' },
  { name: 'job-seeker-post', role: 'job-seeker', path: (filled) => `posts/${filled.postId}` },
  {
    name: 'job-seeker-gap',
    role: 'job-seeker',
    path: (filled) => `posts/${filled.postId}`,
    open: (page) => page.getByText('怎样补上').first().click(),
  },
  { name: 'job-seeker-prepare', role: 'job-seeker', path: (filled) => `interview/post:${filled.postId}` },
  { name: 'job-seeker-plans', role: 'job-seeker', path: 'career-plan' },
  { name: 'job-seeker-plan', role: 'job-seeker', path: (filled) => `career-plan/${filled.planId}` },
  { name: 'job-seeker-interviews', role: 'job-seeker', path: 'interview' },
  { name: 'job-seeker-interview', role: 'job-seeker', path: (filled) => `interview/${filled.runningInterviewId}` },
  { name: 'job-seeker-report', role: 'job-seeker', path: (filled) => `interview/${filled.finishedInterviewId}` },

  { name: 'committee-home', role: 'committee', path: '' },
  { name: 'committee-workbench', role: 'committee', path: 'workbench' },
  {
    name: 'committee-case',
    role: 'committee',
    path: 'workbench',
    open: (page) => page.locator('main ul button').first().click(),
  },
  {
    name: 'committee-overview',
    role: 'committee',
    path: 'workbench',
    open: (page) => page.getByRole('tab', { name: '概览' }).click(),
  },
  { name: 'committee-evals', role: 'committee', path: 'evals' },

  { name: 'administrator-home', role: 'administrator', path: '' },
  { name: 'administrator-people', role: 'administrator', path: 'people' },
  { name: 'administrator-models', role: 'administrator', path: 'models' },
  { name: 'administrator-upkeep', role: 'administrator', path: 'upkeep' },
  { name: 'administrator-collections', role: 'administrator', path: 'collections' },
  { name: 'administrator-library', role: 'administrator', path: 'library' },

  ...states,
]
