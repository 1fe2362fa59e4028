import { OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { except } from 'hono/combine'
import { compress } from 'hono/compress'
import { csrf } from 'hono/csrf'
import { requestId } from 'hono/request-id'
import { secureHeaders } from 'hono/secure-headers'
import { importBytesAtMost } from '../teaching/interchange/imported-items.ts'
import type { AppEnv, AppParts } from './app-parts.ts'
import { guardHost } from './guard-host.ts'
import { identifyViewer } from './identify-viewer.ts'
import { openIdentity } from './identity-parts.ts'
import { limitTurns, limitWork } from './limit-turns.ts'
import { problem, problemOf, sendProblem } from './problem.ts'
import { resumeBytesAtMost } from './read-resume-file.ts'
import { requireConsent } from './require-consent.ts'
import { accountRoutes } from './routes/account.ts'
import { assessmentLockRoutes } from './routes/assessment-locks.ts'
import { assignmentRoutes } from './routes/assignments.ts'
import { attemptRoutes } from './routes/attempts.ts'
import { backupRoutes } from './routes/backups.ts'
import { bankBlueprintRoutes } from './routes/bank-blueprints.ts'
import { bankExportRoutes } from './routes/bank-exports.ts'
import { bankWritingRoutes } from './routes/bank-writing.ts'
import { blueprintPaperRoutes } from './routes/blueprint-papers.ts'
import { careerPlanRoutes } from './routes/career-plans.ts'
import { citationRoutes } from './routes/citations.ts'
import { classMasteryRoutes } from './routes/class-mastery.ts'
import { classRoutes } from './routes/classes.ts'
import { collectionRoutes } from './routes/collections.ts'
import { conversationRoutes } from './routes/conversations.ts'
import { documentRoutes } from './routes/documents.ts'
import { editionRoutes } from './routes/editions.ts'
import { exerciseRoutes } from './routes/exercises.ts'
import { exportRoutes } from './routes/exports.ts'
import { feedbackRoutes } from './routes/feedback.ts'
import { healthRoutes } from './routes/health.ts'
import { homeRoutes } from './routes/home.ts'
import { interviewRoutes } from './routes/interviews.ts'
import { jobRoutes } from './routes/jobs.ts'
import { learningRoutes } from './routes/learning.ts'
import { learningPracticeRoutes } from './routes/learning-practice.ts'
import { lessonExportRoutes, templateBytesAtMost } from './routes/lesson-exports.ts'
import { lessonSectionRoutes } from './routes/lesson-sections.ts'
import { lessonRoutes } from './routes/lessons.ts'
import { libraryRoutes } from './routes/library.ts'
import { modelRoutes } from './routes/models.ts'
import { myDataRoutes } from './routes/my-data.ts'
import { originalRoutes } from './routes/originals.ts'
import { paperRoutes } from './routes/papers.ts'
import { peopleRoutes } from './routes/people.ts'
import { personalSettingRoutes } from './routes/personal-settings.ts'
import { postRoutes } from './routes/posts.ts'
import { privacyRoutes } from './routes/privacy.ts'
import { questionBankRoutes } from './routes/question-bank.ts'
import { questionFileRoutes } from './routes/question-files.ts'
import { referenceRoutes } from './routes/reference.ts'
import { resumeRoutes } from './routes/resumes.ts'
import { rosterBytesAtMost, rosterRoutes } from './routes/rosters.ts'
import { ruleRoutes } from './routes/rules.ts'
import { searchRoutes } from './routes/search.ts'
import { shareRoutes } from './routes/shares.ts'
import { signInRoutes } from './routes/sign-in.ts'
import { singleSignOnRoutes } from './routes/single-sign-on.ts'
import { statusRoutes } from './routes/status.ts'
import { tryAsRoutes } from './routes/try-as.ts'
import { turnRoutes } from './routes/turns.ts'
import { upkeepRoutes } from './routes/upkeep.ts'
import { uploadRoutes } from './routes/uploads.ts'
import { applicationRoutes } from './routes/workbench/applications.ts'
import { caseRoutes } from './routes/workbench/cases.ts'
import { evalRunRoutes } from './routes/workbench/eval-runs.ts'
import { overviewRoutes } from './routes/workbench/overview.ts'
import { releaseRoutes } from './routes/workbench/releases.ts'
import { reportRoutes } from './routes/workbench/reports.ts'
import { serveWebPage } from './serve-web-page.ts'
import { TooMany } from './too-many.ts'

const costlyWork = [
  '/api/blueprint-papers',
  '/api/career-plans',
  '/api/interviews',
  '/api/lessons/:id/sections/:partId',
  '/api/question-bank/generate',
  '/api/question-bank/:id/again',
  '/api/question-imports',
  '/api/resumes/:id/wording',
  '/api/resumes/file',
]
const costlyFiles = ['/api/:kind/:id/export', '/api/papers/:id/questions', '/api/question-exports']
const bodyBytesAtMost = 64 * 1024

/** The whole HTTP application; needs no port and no environment. */
export function createApp(parts: AppParts): OpenAPIHono<AppEnv> {
  const identity = openIdentity(parts)
  const app = new OpenAPIHono<AppEnv>({
    defaultHook: (result, context) => {
      if (result.success) return
      const where = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
      return sendProblem(
        context,
        problem({
          status: 422,
          code: 'input-invalid',
          title: '请求内容不符合要求，请检查后重试。',
          detail: where,
          requestId: context.get('requestId'),
        }),
      )
    },
  })
  app.use(requestId())
  app.use(
    secureHeaders({
      contentSecurityPolicy,
      xFrameOptions: 'DENY',
      referrerPolicy: 'no-referrer',
      // Speech for an interview's answers, on this site alone; nothing here looks or asks where anybody is.
      permissionsPolicy: { microphone: ['self'], camera: [], geolocation: [] },
      // A year (ASVS 5.0 §3.4.1), for this host alone: what else stands under the school's name is not ours.
      strictTransportSecurity: identity.site.origin.startsWith('https:') ? 'max-age=31536000' : false,
    }),
  )
  app.use(guardHost(identity.site))
  // Not of event streams, which must arrive word by word.
  app.use('/api/*', compress())
  app.use('/api/*', identity.site.loopback ? csrf() : csrf({ origin: identity.site.origin }))
  // The page itself sets the cookie, so that the requests it then sends side by side all come from one owner.
  app.use(except(['/assets/*', '/healthz', '/readyz'], identifyViewer(parts, identity)))
  app.use('/api/conversations/:id/turns', limitTurns(identity))
  app.use('/api/interviews/:id/answers', limitTurns(identity))
  for (const path of costlyWork) app.use(path, limitWork(identity))
  for (const path of costlyFiles) app.use(path, limitWork(identity, ['GET']))
  app.use('/api/conversations/*', requireConsent(parts))
  app.use('/api/shares/*', requireConsent(parts))
  app.use('/api/learning/practice/*', requireConsent(parts))
  app.use('/api/interviews/*', requireConsent(parts))
  app.use('/api/resumes/*', requireConsent(parts))
  app.use('/api/career-plans/*', requireConsent(parts))
  app.use(
    '/api/*',
    except(
      [
        '/api/uploads',
        '/api/rosters',
        '/api/rosters/preview',
        '/api/lesson-templates',
        '/api/resumes/file',
        '/api/posts',
        '/api/posts/preview',
        '/api/question-imports',
      ],
      limitBody(bodyBytesAtMost),
    ),
  )
  app.use('/api/rosters/*', limitBody(rosterBytesAtMost))
  app.use('/api/lesson-templates', limitBody(templateBytesAtMost))
  app.use('/api/resumes/file', limitBody(resumeBytesAtMost))
  app.use('/api/posts/*', limitBody(rosterBytesAtMost))
  app.use('/api/question-imports', limitBody(importBytesAtMost))
  app.onError((error, context) => {
    const id = context.get('requestId')
    if ('getResponse' in error && typeof error.getResponse === 'function') {
      const status: number = error.getResponse().status
      const title =
        status === 403 ? '请求来自别的网站，已拒绝。请从本站页面操作。' : '请求的格式有误，请刷新页面后重试。'
      return sendProblem(
        context,
        problem({ status, code: status === 403 ? 'forbidden' : 'input-invalid', title, requestId: id }),
      )
    }
    parts.onError(error, { id, method: context.req.method, path: context.req.path })
    const response = sendProblem(context, problemOf(error, id))
    if (error instanceof TooMany) response.headers.set('retry-after', String(error.retryAfter))
    return response
  })
  for (const routes of [
    statusRoutes,
    homeRoutes,
    documentRoutes,
    searchRoutes,
    conversationRoutes,
    shareRoutes,
    turnRoutes,
    ruleRoutes,
    assessmentLockRoutes,
    personalSettingRoutes,
    libraryRoutes,
    editionRoutes,
    originalRoutes,
    collectionRoutes,
    citationRoutes,
    jobRoutes,
    uploadRoutes,
    privacyRoutes,
    myDataRoutes,
    exerciseRoutes,
    exportRoutes,
    lessonRoutes,
    lessonSectionRoutes,
    lessonExportRoutes,
    paperRoutes,
    blueprintPaperRoutes,
    questionFileRoutes,
    bankExportRoutes,
    // Before those with an id, which their words would be taken for.
    bankBlueprintRoutes,
    bankWritingRoutes,
    questionBankRoutes,
    assignmentRoutes,
    attemptRoutes,
    feedbackRoutes,
    learningRoutes,
    learningPracticeRoutes,
    classMasteryRoutes,
    overviewRoutes,
    caseRoutes,
    releaseRoutes,
    applicationRoutes,
    reportRoutes,
    evalRunRoutes,
    upkeepRoutes,
    modelRoutes,
    backupRoutes,
    resumeRoutes,
    postRoutes,
    careerPlanRoutes,
    interviewRoutes,
  ]) {
    app.route('/api', routes(parts))
  }
  for (const routes of [signInRoutes, accountRoutes, peopleRoutes, classRoutes, rosterRoutes]) {
    app.route('/api', routes(parts, identity))
  }
  if (identity.site.singleSignOn) app.route('/api', singleSignOnRoutes(identity))
  if (identity.site.loopback) app.route('/api', tryAsRoutes(parts, identity))
  app.route('/', healthRoutes(parts))
  app.route('/api', referenceRoutes(app, parts.version))
  app.all('/api/*', (context) =>
    sendProblem(
      context,
      problem({ status: 404, code: 'not-found', title: '没有这个接口。', requestId: context.get('requestId') }),
    ),
  )
  if (parts.webRoot !== undefined) serveWebPage(app, parts.webRoot)
  return app
}

function limitBody(maxSize: number) {
  return bodyLimit({
    maxSize,
    onError: (context) =>
      sendProblem(
        context,
        problem({
          status: 413,
          code: 'too-large',
          title: '内容太长，请缩短后重试。',
          requestId: context.get('requestId'),
        }),
      ),
  })
}

const contentSecurityPolicy = {
  defaultSrc: ["'self'"],
  imgSrc: ["'self'"],
  // The components write their styles at run time; what an answer brings along of styles is taken out of it.
  styleSrc: ["'self'", "'unsafe-inline'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
}
