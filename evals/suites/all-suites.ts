import { answerSuite } from './answer.ts'
import { answerabilitySuite } from './answerability.ts'
import { citationSuite } from './citation.ts'
import { editionsSuite } from './editions.ts'
import { ethicsSuite } from './ethics.ts'
import { exercisesSuite } from './exercises.ts'
import { fairnessSuite } from './fairness.ts'
import { followUpsSuite } from './follow-ups.ts'
import { injectionSuite } from './injection.ts'
import { interviewSuite } from './interview.ts'
import { judgeSuite } from './judge.ts'
import { lessonSuite } from './lesson.ts'
import { pedagogySuite } from './pedagogy.ts'
import { personalDataSuite } from './personal-data.ts'
import { promptsSuite } from './prompts.ts'
import { quizSuite } from './quiz.ts'
import { retrievalSuite } from './retrieval.ts'
import { robustnessSuite } from './robustness.ts'
import type { Suite } from './suite.ts'
import { trustSuite } from './trust.ts'

/** Every suite over the sample corpus, in the order they run. */
export const allSuites: readonly Suite[] = [
  retrievalSuite,
  citationSuite,
  answerSuite,
  answerabilitySuite,
  editionsSuite,
  followUpsSuite,
  robustnessSuite,
  trustSuite,
  injectionSuite,
  personalDataSuite,
  ethicsSuite,
  quizSuite,
  lessonSuite,
  interviewSuite,
  pedagogySuite,
  exercisesSuite,
  fairnessSuite,
  promptsSuite,
  judgeSuite,
]
