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
