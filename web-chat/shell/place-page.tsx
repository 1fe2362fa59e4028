import { Skeleton } from 'antd'
import { type ComponentType, lazy, Suspense } from 'react'
import type { Place } from '../routing/route.ts'
import { PartBoundary } from './part-boundary.tsx'

/** Each place's page, loaded when it is first opened; `item` is the one of its things that the address names. */
const pages: Record<Place, ComponentType<{ item?: string | undefined }>> = {
  'sign-in': lazy(() => import('../sign-in/sign-in-page.tsx').then((file) => ({ default: file.SignInPage }))),
  welcome: lazy(() => import('../sign-in/welcome-page.tsx').then((file) => ({ default: file.WelcomePage }))),
  account: lazy(() => import('../sign-in/account-page.tsx').then((file) => ({ default: file.AccountPage }))),
  people: lazy(() => import('../people/people-page.tsx').then((file) => ({ default: file.PeoplePage }))),
  'my-data': lazy(() => import('../my-data/my-data-page.tsx').then((file) => ({ default: file.MyDataPage }))),
  learning: lazy(() => import('../learning/learning-page.tsx').then((file) => ({ default: file.LearningPage }))),
  review: lazy(() => import('../learning/review-page.tsx').then((file) => ({ default: file.ReviewPage }))),
  mistakes: lazy(() => import('../learning/mistakes-page.tsx').then((file) => ({ default: file.MistakesPage }))),
  'data-life-cycle': lazy(() =>
    import('../about/life-cycle-page.tsx').then((file) => ({ default: file.LifeCyclePage })),
  ),
  about: lazy(() => import('../about/about-page.tsx').then((file) => ({ default: file.AboutPage }))),
  rules: lazy(() => import('../about/rules-page.tsx').then((file) => ({ default: file.RulesPage }))),
  'assessment-locks': lazy(() => import('../staff/locks-page.tsx').then((file) => ({ default: file.LocksPage }))),
  models: lazy(() => import('../models/models-page.tsx').then((file) => ({ default: file.ModelsPage }))),
  collections: lazy(() =>
    import('../collections/collections-page.tsx').then((file) => ({ default: file.CollectionsPage })),
  ),
  upkeep: lazy(() => import('../staff/upkeep-page.tsx').then((file) => ({ default: file.UpkeepPage }))),
  exercises: lazy(() => import('../exercises/exercises-page.tsx').then((file) => ({ default: file.ExercisesPage }))),
  evals: lazy(() => import('../eval-runs/eval-runs-page.tsx').then((file) => ({ default: file.EvalRunsPage }))),
  interview: lazy(() => import('../interview/interview-page.tsx').then((file) => ({ default: file.InterviewPage }))),
  resume: lazy(() => import('../resume/resume-page.tsx').then((file) => ({ default: file.ResumePage }))),
  posts: lazy(() => import('../posts/posts-page.tsx').then((file) => ({ default: file.PostsPage }))),
  'career-plan': lazy(() =>
    import('../career-plan/career-plan-page.tsx').then((file) => ({ default: file.CareerPlanPage })),
  ),
  workshop: lazy(() => import('../workshop/workshop-page.tsx').then((file) => ({ default: file.WorkshopPage }))),
  workbench: lazy(() => import('../workbench/workbench-page.tsx').then((file) => ({ default: file.WorkbenchPage }))),
  quizzes: lazy(() => import('../quiz/quizzes-page.tsx').then((file) => ({ default: file.QuizzesPage }))),
  'question-bank': lazy(() =>
    import('../question-bank/question-bank-page.tsx').then((file) => ({ default: file.QuestionBankPage })),
  ),
  papers: lazy(() => import('../papers/papers-page.tsx').then((file) => ({ default: file.PapersPage }))),
  shared: lazy(() => import('../shared/shared-page.tsx').then((file) => ({ default: file.SharedPage }))),
  'class-view': lazy(() =>
    import('../class-view/class-view-page.tsx').then((file) => ({ default: file.ClassViewPage })),
  ),
}

/** The page of a place. */
export function PlacePage({ place, item }: { place: Place; item?: string | undefined }) {
  const Page = pages[place]
  return (
    <PartBoundary key={place}>
      <Suspense fallback={<Skeleton active />}>
        <Page item={item} />
      </Suspense>
    </PartBoundary>
  )
}
