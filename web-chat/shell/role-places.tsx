import {
  ApiOutlined,
  AuditOutlined,
  CheckSquareOutlined,
  CommentOutlined,
  ContainerOutlined,
  DatabaseOutlined,
  ExperimentOutlined,
  FileTextOutlined,
  FormOutlined,
  HeatMapOutlined,
  IdcardOutlined,
  KeyOutlined,
  LockOutlined,
  ReadOutlined,
  ScheduleOutlined,
  ShareAltOutlined,
  SolutionOutlined,
  TeamOutlined,
  ToolOutlined,
} from '@ant-design/icons'
import type { SignInState } from '../../api/contract/identity.ts'
import type { Dictionary } from '../i18n/zh.ts'
import type { Place } from '../routing/route.ts'

type Role = NonNullable<SignInState['account']>['role']
type Group = keyof Dictionary['navigationGroup']
type RolePlace = {
  group: Group
  place: Place
  title: (text: Dictionary) => string
  icon: typeof ApiOutlined
  roles: readonly Role[]
}

/** Groups of the navigation, in its order. */
const groups: readonly Group[] = ['learning', 'career', 'teaching', 'ethics', 'management']

const learners: readonly Role[] = ['student', 'job-seeker']

/**
 * Pages that are for some roles only, in the order of the navigation; the server refuses everybody else. A page that
 * is work of another kind for another role stands here once for each.
 */
const rolePlaces: readonly RolePlace[] = [
  { group: 'learning', place: 'learning', title: (text) => text.learning, icon: ReadOutlined, roles: learners },
  { group: 'learning', place: 'quizzes', title: (text) => text.quizzes, icon: CheckSquareOutlined, roles: ['student'] },
  { group: 'learning', place: 'exercises', title: (text) => text.exercises, icon: ToolOutlined, roles: learners },
  { group: 'learning', place: 'shared', title: (text) => text.shared, icon: ShareAltOutlined, roles: ['student'] },
  { group: 'career', place: 'resume', title: (text) => text.resume, icon: IdcardOutlined, roles: learners },
  { group: 'career', place: 'posts', title: (text) => text.posts, icon: SolutionOutlined, roles: learners },
  {
    group: 'career',
    place: 'career-plan',
    title: (text) => text.careerPlan,
    icon: ScheduleOutlined,
    roles: learners,
  },
  { group: 'career', place: 'interview', title: (text) => text.interview, icon: CommentOutlined, roles: learners },
  { group: 'teaching', place: 'workshop', title: (text) => text.workshop, icon: FormOutlined, roles: ['teacher'] },
  {
    group: 'teaching',
    place: 'question-bank',
    title: (text) => text.questionBank,
    icon: ContainerOutlined,
    roles: ['teacher'],
  },
  { group: 'teaching', place: 'papers', title: (text) => text.papers, icon: FileTextOutlined, roles: ['teacher'] },
  {
    group: 'teaching',
    place: 'class-view',
    title: (text) => text.classView,
    icon: HeatMapOutlined,
    roles: ['teacher'],
  },
  { group: 'teaching', place: 'people', title: (text) => text.people, icon: TeamOutlined, roles: ['teacher'] },
  { group: 'teaching', place: 'posts', title: (text) => text.posts, icon: SolutionOutlined, roles: ['teacher'] },
  { group: 'teaching', place: 'exercises', title: (text) => text.exercises, icon: ToolOutlined, roles: ['teacher'] },
  { group: 'teaching', place: 'shared', title: (text) => text.shared, icon: ShareAltOutlined, roles: ['teacher'] },
  { group: 'teaching', place: 'assessment-locks', title: (text) => text.locks, icon: LockOutlined, roles: ['teacher'] },
  { group: 'ethics', place: 'workbench', title: (text) => text.workbench, icon: AuditOutlined, roles: ['committee'] },
  { group: 'ethics', place: 'evals', title: (text) => text.evals, icon: ExperimentOutlined, roles: ['committee'] },
  { group: 'management', place: 'people', title: (text) => text.people, icon: TeamOutlined, roles: ['administrator'] },
  {
    group: 'management',
    place: 'posts',
    title: (text) => text.posts,
    icon: SolutionOutlined,
    roles: ['administrator'],
  },
  {
    group: 'management',
    place: 'collections',
    title: (text) => text.collections,
    icon: KeyOutlined,
    roles: ['administrator'],
  },
  { group: 'management', place: 'models', title: (text) => text.models, icon: ApiOutlined, roles: ['administrator'] },
  {
    group: 'management',
    place: 'upkeep',
    title: (text) => text.upkeep,
    icon: DatabaseOutlined,
    roles: ['administrator'],
  },
  {
    group: 'management',
    place: 'evals',
    title: (text) => text.evals,
    icon: ExperimentOutlined,
    roles: ['administrator'],
  },
]

/** The groups of pages that a role has beside those of everybody; none for guests. */
export function placesFor(role: Role | undefined): { group: Group; places: readonly RolePlace[] }[] {
  const own = rolePlaces.filter(({ roles }) => role !== undefined && roles.includes(role))
  return groups
    .map((group) => ({ group, places: own.filter((one) => one.group === group) }))
    .filter(({ places }) => places.length > 0)
}
