import { exampleConnection } from './example-connection.ts'
import { asked, type Member, type School } from './school.ts'

/** How a route with an id is called on something that somebody owns. */
export type Filling = {
  /** The id of each parameter, in the order of the path. */
  with: (keyof School['ids'] | { word: string })[]
  query?: string
  body?: (school: School) => unknown
  /** Who may; everybody else is refused. */
  for: readonly Member[]
}

const everybody: Member[] = [
  'guest',
  'student',
  'other-student',
  'teacher',
  'other-teacher',
  'job-seeker',
  'committee',
  'administrator',
]
const ownClass: Member[] = ['student', 'teacher', 'administrator']
const staffOfClass: Member[] = ['teacher', 'administrator']
const teachers: Member[] = ['teacher', 'other-teacher']
const word = (text: string) => ({ word: text })
const revision = 1

const student = (filled: Omit<Filling, 'for'>): Filling => ({ ...filled, for: ['student'] })
const teacher = (filled: Omit<Filling, 'for'>): Filling => ({ ...filled, for: ['teacher'] })
const administrator = (filled: Omit<Filling, 'for'>): Filling => ({ ...filled, for: ['administrator'] })
const committee = (filled: Omit<Filling, 'for'>): Filling => ({ ...filled, for: ['committee'] })

const head = { title: '示例', instructions: '', minutes: null }
const assessment = {
  name: '示例应用',
  purpose: '示例用途',
  users: '示例使用者',
  data: '示例数据',
  risk: 'low',
  safeguards: '示例措施',
  reassessOn: '2099-01-01',
}

/** Every route that has an id in its path; a new one is added here, or the tests that walk this table fail. */
export const routeFillings: Record<string, Filling> = {
  'DELETE /api/account/sessions/:id': student({ with: ['session'] }),
  'POST /api/assessment-locks/:id/end': teacher({ with: ['lock'] }),
  'GET /api/assignments/:id': teacher({ with: ['assignment'] }),
  'POST /api/assignments/:id/attempts': student({ with: ['assignment'] }),
  'POST /api/assignments/:id/end': teacher({ with: ['assignment'] }),
  'GET /api/assignments/:id/statistics': teacher({ with: ['assignment'] }),
  'GET /api/attempts/:id': { with: ['attempt'], for: ['student', 'teacher'] },
  'PUT /api/attempts/:id/answers/:slot': student({
    with: ['attempt', 'slot'],
    body: () => ({ answer: null, sequence: 1 }),
  }),
  'POST /api/attempts/:id/answers/:slot/confirm': teacher({
    with: ['attempt', 'slot'],
    body: () => ({ marks: 0, reason: null }),
  }),
  'POST /api/attempts/:id/submit': student({ with: ['attempt'] }),
  // Backups, connections, retention and collections are the school's: any administrator's, and nobody else's.
  'GET /api/backups/:id': administrator({ with: [word('none')] }),
  'DELETE /api/backups/:id': administrator({ with: [word('none')] }),
  'PUT /api/career-plans/:id': student({ with: ['plan'], body: ({ planChange }) => planChange }),
  'DELETE /api/career-plans/:id': student({ with: ['plan'] }),
  'GET /api/career-plans/:id/export': student({ with: ['plan'], query: 'format=md' }),
  'GET /api/citations/:messageId/:marker': student({ with: ['message', word('1')] }),
  'GET /api/classes/:id': { with: ['classId'], for: staffOfClass },
  'PATCH /api/classes/:id': { with: ['classId'], body: () => ({ name: '示例' }), for: staffOfClass },
  'POST /api/classes/:id/goals': teacher({
    with: ['classId'],
    body: ({ ids }) => ({ title: '示例', clauseIds: [ids.clauseId] }),
  }),
  'DELETE /api/classes/:id/goals/:goalId': teacher({ with: ['classId', 'classGoal'] }),
  'GET /api/classes/:id/mastery': teacher({ with: ['classId'] }),
  'PUT /api/classes/:id/members/:personId': administrator({
    with: ['classId', 'studentId'],
    body: () => ({ part: 'student' }),
  }),
  'DELETE /api/classes/:id/members/:personId': { with: ['classId', 'studentId'], for: staffOfClass },
  'GET /api/classes/:id/quizzes': teacher({ with: ['classId'] }),
  'GET /api/clauses/:id': { with: ['classClause'], for: ownClass },
  'DELETE /api/collections/:id': administrator({ with: [word('enterprise:example')] }),
  'GET /api/collections/:id/grants': administrator({ with: [word('enterprise:example')] }),
  'PUT /api/collections/:id/grants/:userId': administrator({ with: [word('enterprise:example'), 'studentId'] }),
  'DELETE /api/collections/:id/grants/:userId': administrator({ with: [word('enterprise:example'), 'studentId'] }),
  'GET /api/conversations/:id': student({ with: ['conversation'] }),
  'PATCH /api/conversations/:id': student({ with: ['conversation'], body: () => ({ title: '示例' }) }),
  'DELETE /api/conversations/:id': student({ with: ['conversation'] }),
  'GET /api/conversations/:id/export': student({ with: ['conversation'], query: 'format=md' }),
  'POST /api/conversations/:id/turns': student({
    with: ['conversation'],
    body: () => ({ question: asked, parentId: null }),
  }),
  'GET /api/documents/:id': { with: ['classDocument'], for: ownClass },
  'PATCH /api/documents/:id': { with: ['classDocument'], body: () => ({}), for: staffOfClass },
  'DELETE /api/documents/:id': { with: ['classDocument'], for: staffOfClass },
  'GET /api/documents/:id/diff': { with: ['classDocument'], query: 'against=none', for: [] },
  'GET /api/documents/:id/impact': { with: ['classDocument'], for: staffOfClass },
  'GET /api/documents/:id/original': { with: ['classDocument'], for: [] },
  'GET /api/documents/:id/pages/:page': { with: ['classDocument', word('1')], for: [] },
  'POST /api/documents/:id/reparse': { with: ['classDocument'], for: [] },
  'GET /api/documents/:id/seen': { with: ['classDocument'], for: ownClass },
  'GET /api/exercises/:id': student({ with: ['exercise'] }),
  'POST /api/exercises/:id/submit': student({
    with: ['openExercise'],
    body: () => ({ kind: 'batch-record', record: { marks: [], deviation: '', capa: '' } }),
  }),
  'GET /api/interviews/:id': student({ with: ['interview'] }),
  'DELETE /api/interviews/:id': student({ with: ['interview'] }),
  'POST /api/interviews/:id/answers': student({ with: ['openInterview'], body: () => ({ text: '我先报告班长。' }) }),
  'GET /api/interviews/:id/export': student({ with: ['interview'], query: 'format=md' }),
  'POST /api/interviews/:id/finish': student({ with: ['openInterview'] }),
  'POST /api/interviews/:id/pause': student({ with: ['openInterview'] }),
  'POST /api/interviews/:id/resume': student({ with: ['openInterview'] }),
  'GET /api/jobs/:id': { with: ['job'], for: staffOfClass },
  'DELETE /api/jobs/:id': { with: ['job'], for: staffOfClass },
  'POST /api/jobs/:id/cancel': { with: ['job'], for: staffOfClass },
  'POST /api/jobs/:id/pause': { with: ['job'], for: staffOfClass },
  'POST /api/jobs/:id/resume': { with: ['job'], for: staffOfClass },
  'POST /api/jobs/:id/retry': { with: ['job'], for: staffOfClass },
  'PUT /api/learning/evidence/:id/exclusion': student({ with: ['evidence'], body: () => ({ reason: '示例' }) }),
  'DELETE /api/learning/evidence/:id/exclusion': student({ with: ['evidence'] }),
  'POST /api/learning/practice/:id/answer': student({ with: ['practice'], body: () => ({ answer: null }) }),
  'POST /api/learning/practice/:id/hint': student({ with: ['practice'] }),
  'DELETE /api/lesson-templates/:id': { with: ['template'], for: staffOfClass },
  'GET /api/lessons/:id': teacher({ with: ['lesson'] }),
  'DELETE /api/lessons/:id': teacher({ with: ['lesson'] }),
  'POST /api/lessons/:id/copy': teacher({ with: ['lesson'] }),
  'GET /api/lessons/:id/export': teacher({ with: ['lesson'], query: 'format=md' }),
  'PUT /api/lessons/:id/outline': teacher({
    with: ['lesson'],
    body: () => ({
      revision,
      title: '示例',
      outline: [{ id: 'a', part: 'opening', title: '示例', minutes: 1, lesson: 1, clauseIds: [] }],
    }),
  }),
  'POST /api/lessons/:id/sections/:partId': teacher({ with: ['lesson', 'lessonPart'], body: () => ({ revision }) }),
  'PUT /api/lessons/:id/sections/:partId': teacher({
    with: ['lesson', 'lessonPart'],
    body: () => ({ revision, blocks: [], notes: [] }),
  }),
  'POST /api/lessons/:id/sections/:partId/undo': teacher({
    with: ['lesson', 'lessonPart'],
    body: () => ({ revision }),
  }),
  'PUT /api/lessons/:id/sharing': teacher({ with: ['lesson'], body: () => ({ shared: false }) }),
  'PUT /api/lessons/:id/status': teacher({ with: ['lesson'], body: () => ({ revision, status: 'reviewed' }) }),
  'PUT /api/models/choices/:agent': administrator({ with: [word('tutor')], body: () => ({ choice: null }) }),
  'PUT /api/models/connections/:id': administrator({
    with: ['connection'],
    body: () => exampleConnection,
  }),
  'DELETE /api/models/connections/:id': administrator({ with: ['connection'] }),
  'POST /api/models/connections/:id/offered': administrator({ with: ['connection'] }),
  'POST /api/models/connections/:id/test': administrator({ with: ['connection'], body: () => ({ model: 'demo' }) }),
  'GET /api/papers/:id': teacher({ with: ['paper'] }),
  'PUT /api/papers/:id': teacher({ with: ['paper'], body: () => ({ revision, ...head, items: [] }) }),
  'DELETE /api/papers/:id': teacher({ with: ['paper'] }),
  'GET /api/papers/:id/export': teacher({ with: ['paper'], query: 'part=key&format=md' }),
  'GET /api/papers/:id/questions': teacher({ with: ['paper'], query: 'format=gift' }),
  'PATCH /api/people/:id': administrator({ with: ['studentId'], body: () => ({ name: '示例' }) }),
  'GET /api/people/:id/guardian-consent': { with: ['studentId'], for: staffOfClass },
  'PUT /api/people/:id/guardian-consent': { with: ['studentId'], body: () => ({ given: false }), for: staffOfClass },
  'POST /api/people/:id/link': { with: ['studentId'], for: staffOfClass },
  'GET /api/people/:id/sessions': administrator({ with: ['studentId'] }),
  'DELETE /api/people/:id/sessions': administrator({ with: ['studentId'] }),
  // Posts are everybody's to read who has signed in, and any teacher's to put away.
  'GET /api/posts/:id': { with: ['postId'], for: everybody.filter((who) => who !== 'guest') },
  'DELETE /api/posts/:id': { with: ['postId'], for: [...teachers, 'administrator'] },
  // The question bank is the teachers' together; a draft is its writer's.
  'GET /api/question-bank/:id': { with: ['bankItem'], for: teachers },
  'PUT /api/question-bank/:id': {
    with: ['bankItem'],
    body: ({ content }) => ({ revision, content, tags: [] }),
    for: teachers,
  },
  'POST /api/question-bank/:id/again': { with: ['bankItem'], body: () => ({ revision }), for: teachers },
  'GET /api/question-bank/:id/history': { with: ['bankItem'], for: teachers },
  'PUT /api/question-bank/:id/status': {
    with: ['bankItem'],
    body: () => ({ revision, to: 'retired' }),
    for: teachers,
  },
  'GET /api/question-bank/blueprints/:id': teacher({ with: ['blueprint'] }),
  'GET /api/resumes/:id': student({ with: ['resume'] }),
  'DELETE /api/resumes/:id': student({ with: ['resume'] }),
  'POST /api/resumes/:id/entries': student({
    with: ['resume'],
    body: () => ({ list: 'skills', fields: { value: '示例' }, seen: 'none' }),
  }),
  'DELETE /api/resumes/:id/entries': student({ with: ['resume'], query: 'path=skills.0&seen=none' }),
  'POST /api/resumes/:id/evidence': student({
    with: ['resume'],
    body: () => ({ skillId: 'biopharma.gowning', text: '更衣考核合格三次' }),
  }),
  'GET /api/resumes/:id/export': student({ with: ['resume'], query: 'format=md' }),
  'PUT /api/resumes/:id/field': student({ with: ['resume'], body: () => ({ path: 'basics.name', value: '示例' }) }),
  'POST /api/resumes/:id/wording': student({ with: ['resume'], body: () => ({ path: 'basics.name', wish: '' }) }),
  'PUT /api/retention/:id': administrator({ with: [word('conversations')], body: () => ({ days: 180 }) }),
  'GET /api/shares/:id': { with: ['share'], for: ['student', 'teacher'] },
  'DELETE /api/shares/:id': student({ with: ['share'] }),
  'GET /api/turns/:id/events': student({ with: ['turn'] }),
  'POST /api/turns/:id/stop': student({ with: ['turn'] }),
  // What is before the committee is the whole committee's.
  'PUT /api/workbench/applications/:id': committee({ with: ['application'], body: () => assessment }),
  'POST /api/workbench/applications/:id/state': committee({
    with: ['application'],
    body: () => ({ state: 'retired' }),
  }),
  'GET /api/workbench/cases/:id': committee({ with: ['caseId'] }),
  'PUT /api/workbench/cases/:id/assignee': committee({ with: ['caseId'], body: () => ({ mine: true }) }),
  'POST /api/workbench/cases/:id/releases': committee({ with: ['caseId'], body: () => ({ reason: '示例理由' }) }),
  'POST /api/workbench/cases/:id/rulings': committee({
    with: ['caseId'],
    body: () => ({ verdict: 'upheld', rule: null, reason: '示例理由', evalCase: null }),
  }),
  'GET /api/workbench/eval-runs/:name': { with: [word('none')], for: ['committee', 'administrator'] },
  'POST /api/workbench/releases/:id/decision': {
    with: ['releaseId'],
    body: () => ({ reason: '示例理由', granted: false }),
    for: ['administrator'],
  },
  'POST /api/workbench/releases/:id/show': { with: ['releaseId'], for: [] },
}

/** Calls a route by its filling. */
export async function callFilled(school: School, route: string, who: Member): Promise<Response> {
  const filling = routeFillings[route]
  if (!filling) throw new Error(`${route} has no row in route-fillings.ts`)
  const [method = '', pattern = ''] = route.split(' ')
  const ids = filling.with.map((id) => (typeof id === 'string' ? school.ids[id] : id.word))
  const path = pattern.replaceAll(/:\w+/g, () => encodeURIComponent(ids.shift() ?? ''))
  const query = filling.query === undefined ? '' : `?${filling.query}`
  return await school.members[who](method, path + query, filling.body?.(school))
}
