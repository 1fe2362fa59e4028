/** Where a job stands. `queued` waits its turn; the next four are worked on; `paused` waits for a person; the rest is over. */
export const jobStages = [
  'queued',
  'fetching',
  'reading',
  'recognising',
  'indexing',
  'paused',
  'done',
  'failed',
  'cancelled',
] as const
export type JobStage = (typeof jobStages)[number]

export const activeStages = ['fetching', 'reading', 'recognising', 'indexing'] as const satisfies JobStage[]
export const endStages = ['done', 'failed', 'cancelled'] as const satisfies JobStage[]

export const jobSourceKinds = ['file', 'upload', 'url'] as const
export type JobSourceKind = (typeof jobSourceKinds)[number]

export const jobOutcomes = ['added', 'replaced', 'unchanged'] as const
export type JobOutcome = (typeof jobOutcomes)[number]
