/** What a person is here. The last three are reserved: nobody signs in as them yet. */
export const roles = [
  'student',
  'teacher',
  'job-seeker',
  'committee',
  'administrator',
  'enterprise',
  'association',
  'government',
] as const

export type Role = (typeof roles)[number]

/** The roles that a person can be given. */
export const openRoles = ['student', 'teacher', 'job-seeker', 'committee', 'administrator'] as const

export type OpenRole = (typeof openRoles)[number]

/** A role as a sentence names it. */
export const roleNames: Record<Role, string> = {
  student: '学生',
  teacher: '教师',
  'job-seeker': '求职者',
  committee: '伦理委员会',
  administrator: '管理员',
  enterprise: '企业',
  association: '行业协会',
  government: '主管部门',
}
