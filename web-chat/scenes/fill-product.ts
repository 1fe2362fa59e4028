import type { NewAssignment } from '../../api/contract/assignments.ts'
import type { AttemptView } from '../../api/contract/attempts.ts'
import type { CareerPlanView, PostList, ResumeLine } from '../../api/contract/career.ts'
import type { NewFeedback } from '../../api/contract/feedback.ts'
import type { Interview, InterviewAnswered, NewInterview } from '../../api/contract/interviews.ts'
import type { LearningOverview, PracticeView } from '../../api/contract/learning.ts'
import type { LessonMaterialView, NewLessonMaterial } from '../../api/contract/lessons.ts'
import type { PaperChoice, PaperSummary } from '../../api/contract/papers.ts'
import type { BankItemView, WrittenItems } from '../../api/contract/question-bank.ts'
import type { Caller } from './caller.ts'

/** The demonstration persons who fill the product. */
export type People = Record<'student' | 'teacher' | 'job-seeker', Caller>

/** What the scenes open by its id. */
export type Filled = Awaited<ReturnType<typeof fillProduct>>

const hour = 3_600_000

/** Puts one of everything into a product with the sample corpus, as its people would, through the API. */
export async function fillProduct({ student, teacher, 'job-seeker': jobSeeker }: People) {
  const conversationId = await converse(student)
  await practise(student)
  const bankItemId = await fillBank(teacher)
  const assigned = await assign(teacher)
  return {
    conversationId,
    bankItemId,
    ...assigned,
    ...(await sit(student, assigned.assignmentId)),
    ...(await seekWork(jobSeeker)),
    lessonId: await writeLesson(teacher),
    finishedInterviewId: await interview(jobSeeker, 20),
    runningInterviewId: await interview(jobSeeker, 1),
  }
}

async function converse(call: Caller): Promise<string> {
  const { id } = await call<{ id: string }>('POST', 'conversations', {})
  let messageId: string | null = null
  for (const question of ['洁净区的压差是多少？', '更衣的顺序是什么？']) {
    const turn: { message: { id: string } } = await call('POST', `conversations/${id}/turns`, {
      question,
      parentId: messageId,
    })
    messageId = turn.message.id
  }
  const said: NewFeedback = { messageId: messageId ?? '', verdict: 'down', reasons: ['incomplete'], text: '想看例子' }
  await call('POST', 'feedback', said)
  return id
}

/** Three items of a goal: not known, so that there are mistakes and evidence to look at. */
async function practise(call: Caller): Promise<void> {
  const { goals } = await call<{ goals: { id: string; kind: string }[] }>('GET', 'learning/goals')
  await call('PUT', 'learning/choices', { goalId: goals.find(({ kind }) => kind === 'post')?.id ?? null })
  const { objectives } = await call<LearningOverview>('GET', 'learning')
  for (const { id: objectiveId } of objectives.slice(0, 3)) {
    const practice = await call<PracticeView>('POST', 'learning/practice', { objectiveId })
    await call('POST', `learning/practice/${practice.id}/answer`, { answer: null })
  }
}

async function clausesOf(call: Caller, title: string): Promise<string[]> {
  const { documents } = await call<{ documents: { id: string; title: string }[] }>('GET', 'documents')
  const found = documents.find((document) => document.title.startsWith(title))
  if (!found) throw new Error(`The sample corpus has no document “${title}”.`)
  const { clauses } = await call<{ clauses: { id: string }[] }>('GET', `documents/${found.id}`)
  return clauses.map(({ id }) => id)
}

/** Written items: the first three approved, the others drafts; the id of a draft. */
async function fillBank(call: Caller): Promise<string> {
  const written = await call<WrittenItems>('POST', 'question-bank/generate', {
    title: '洁净室基础',
    clauseIds: (await clausesOf(call, '洁净室进出')).slice(0, 40),
    rows: [
      { type: 'single-choice', bloom: null, count: 4 },
      { type: 'true-false', bloom: null, count: 2 },
      { type: 'fill-in', bloom: null, count: 2 },
    ],
  })
  const sound = written.items.filter(({ findings }) => !findings.some(({ grave }) => grave))
  for (const { id, revision } of sound.slice(0, 3)) {
    await call<BankItemView>('PUT', `question-bank/${id}/status`, { revision, to: 'approved' })
  }
  return sound.at(-1)?.id ?? ''
}

async function assign(call: Caller): Promise<{ paperId: string; assignmentId: string }> {
  const { items } = await call<{ items: PaperChoice[] }>('GET', 'papers/choices')
  const paper = await call<PaperSummary>('POST', 'papers', {
    title: '洁净室进出小测',
    bankItemIds: items.map(({ bankItemId }) => bankItemId),
  })
  const { classes } = await call<{ classes: { id: string }[] }>('GET', 'classes')
  const given: NewAssignment = {
    paperId: paper.id,
    classId: classes[0]?.id ?? '',
    opensAt: new Date(Date.now() - hour).toISOString(),
    closesAt: new Date(Date.now() + 24 * hour).toISOString(),
    attemptsAllowed: 2,
    assessment: false,
    answersShown: 'at-once',
  }
  const { id } = await call<{ id: string }>('POST', 'assignments', given)
  return { paperId: paper.id, assignmentId: id }
}

/** One sitting handed in with nothing answered, one that goes on. */
async function sit(call: Caller, assignmentId: string): Promise<{ handedInId: string; openSittingId: string }> {
  const first = await call<AttemptView>('POST', `assignments/${assignmentId}/attempts`, {})
  await call('POST', `attempts/${first.id}/submit`, {})
  const second = await call<AttemptView>('POST', `assignments/${assignmentId}/attempts`, {})
  return { handedInId: first.id, openSittingId: second.id }
}

async function seekWork(call: Caller): Promise<{ resumeId: string; postId: string; planId: string }> {
  const pasted = [
    '（示例）林小满',
    '性别：女 年龄：17岁 电话：13900000001',
    '求职意向：无菌灌装操作工',
    '教育经历',
    '2023.09-2026.06 示例职业学校 药物制剂 中专',
    '实训经历',
    '2025.03-2025.08 示例制药企业甲 灌装实习生',
    '- 在校内实训车间做更衣、称量和灌装练习，填写批记录',
    '技能',
    '熟悉无菌更衣、环境监测',
  ].join('\n')
  const resume = await call<ResumeLine>('POST', 'resumes', { pasted })
  const { posts } = await call<PostList>('GET', 'posts')
  const postId = posts[0]?.post.id ?? ''
  const plan = await call<CareerPlanView>('POST', 'career-plans', { postId, years: 2 })
  return { resumeId: resume.id, postId, planId: plan.id }
}

async function writeLesson(call: Caller): Promise<string> {
  const brief: NewLessonMaterial = {
    kind: 'lesson-plan',
    brief: {
      course: '药物制剂技术',
      topic: '洁净室的进出与更衣',
      lessons: 2,
      minutesPerLesson: 45,
      classLevel: '高一',
      industry: '生物医药',
      classSize: 40,
    },
    clauseIds: (await clausesOf(call, '洁净室进出')).slice(0, 12),
  }
  let material = await call<LessonMaterialView>('POST', 'lessons', brief)
  for (const part of material.outline) {
    material = await call('POST', `lessons/${material.id}/sections/${part.id}`, { revision: material.revision })
  }
  return material.id
}

/** Goes through at most so many answers; one that ends has its report. */
async function interview(call: Caller, answers: number): Promise<string> {
  const { posts } = await call<{ posts: { id: string; title: string }[] }>('GET', 'interview-choices')
  const post = posts.find(({ title }) => title.includes('养老护理')) ?? posts[0]
  const given: NewInterview = { postId: post?.id ?? '', level: 1, documentId: null }
  const { id } = await call<Interview>('POST', 'interviews', given)
  const text = '我会先看老人的意识和呼吸，马上报告护士，不随便搬动。去年实习时我做过，要真实记录，最后老人没有受伤。'
  for (let turn = 0; turn < answers; turn += 1) {
    const answered = await call<InterviewAnswered>('POST', `interviews/${id}/answers`, { text })
    if (answered.interview.status === 'finished') break
  }
  return id
}
