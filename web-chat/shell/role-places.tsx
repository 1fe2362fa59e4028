import {
  ApiOutlined,
  AuditOutlined,
  CheckSquareOutlined,
  CommentOutlined,
  DatabaseOutlined,
  ExperimentOutlined,
  FileTextOutlined,
  FormOutlined,
  HeatMapOutlined,
  LockOutlined,
  ReadOutlined,
  TeamOutlined,
  ToolOutlined,
} from '@ant-design/icons'
import type { SignInState } from '../../api/contract/identity.ts'
import type { Dictionary } from '../i18n/zh.ts'
import type { Place } from '../routing/route.ts'

type Role = NonNullable<SignInState['account']>['role']
type RolePlace = { place: Place; title: (text: Dictionary) => string; icon: React.ReactNode; roles: readonly Role[] }

/** Pages that are for some roles only, in the order of the navigation; the server refuses everybody else. */
const rolePlaces: readonly RolePlace[] = [
  {
    place: 'learning',
    title: (text) => text.learning,
    icon: <ReadOutlined aria-hidden />,
    roles: ['student', 'job-seeker'],
  },
  { place: 'workshop', title: (text) => text.workshop, icon: <FormOutlined aria-hidden />, roles: ['teacher'] },
  { place: 'quizzes', title: (text) => text.quizzes, icon: <CheckSquareOutlined aria-hidden />, roles: ['student'] },
  { place: 'papers', title: (text) => text.papers, icon: <FileTextOutlined aria-hidden />, roles: ['teacher'] },
  { place: 'class-view', title: (text) => text.classView, icon: <HeatMapOutlined aria-hidden />, roles: ['teacher'] },
  {
    place: 'people',
    title: (text) => text.people,
    icon: <TeamOutlined aria-hidden />,
    roles: ['teacher', 'administrator'],
  },
  {
    place: 'exercises',
    title: (text) => text.exercises,
    icon: <ToolOutlined aria-hidden />,
    roles: ['student', 'job-seeker', 'teacher'],
  },
  { place: 'assessment-locks', title: (text) => text.locks, icon: <LockOutlined aria-hidden />, roles: ['teacher'] },
  { place: 'models', title: (text) => text.models, icon: <ApiOutlined aria-hidden />, roles: ['administrator'] },
  { place: 'upkeep', title: (text) => text.upkeep, icon: <DatabaseOutlined aria-hidden />, roles: ['administrator'] },
  {
    place: 'evals',
    title: (text) => text.evals,
    icon: <ExperimentOutlined aria-hidden />,
    roles: ['committee', 'administrator'],
  },
  {
    place: 'interview',
    title: (text) => text.interview,
    icon: <CommentOutlined aria-hidden />,
    roles: ['student', 'job-seeker'],
  },
  { place: 'workbench', title: (text) => text.workbench, icon: <AuditOutlined aria-hidden />, roles: ['committee'] },
]

/** The pages that a role has beside those of everybody; none for guests. */
export function placesFor(role: Role | undefined): readonly RolePlace[] {
  return rolePlaces.filter(({ roles }) => role !== undefined && roles.includes(role))
}
