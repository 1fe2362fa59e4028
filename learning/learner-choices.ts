import { eq } from 'drizzle-orm'
import type { Connection } from '../storage/database.ts'
import type { PriorLevel } from './mastery-parameters.ts'
import { learningChoices, learningPriors } from './schema.ts'

/** How a learner wants things explained, and how much time a day they mean to spend. */
export type LearnerPreferences = {
  explanations: 'short' | 'long'
  examplesFirst: boolean
  dailyMinutes: number
}

export type LearnerChoices = { recording: boolean; goalId: string | null; preferences: LearnerPreferences }

const defaults: LearnerPreferences = { explanations: 'short', examplesFirst: false, dailyMinutes: 15 }

/** What a learner chose; the defaults where they chose nothing, the record kept. */
export async function readLearnerChoices(connection: Connection, learnerId: string): Promise<LearnerChoices> {
  const [row] = await connection.select().from(learningChoices).where(eq(learningChoices.learnerId, learnerId))
  return {
    recording: row?.recording ?? true,
    goalId: row?.goalId ?? null,
    preferences: {
      explanations: row?.explanations ?? defaults.explanations,
      examplesFirst: row?.examplesFirst ?? defaults.examplesFirst,
      dailyMinutes: row?.dailyMinutes ?? defaults.dailyMinutes,
    },
  }
}

/** Keeps what a learner chose anew; what is not named stays. */
export async function saveLearnerChoices(
  transaction: Connection,
  learnerId: string,
  change: Partial<Omit<LearnerChoices, 'preferences'>> & { preferences?: Partial<LearnerPreferences> },
  now: Date,
): Promise<void> {
  const { preferences, ...rest } = change
  const set = { ...rest, ...preferences, updatedAt: now.toISOString() }
  await transaction
    .insert(learningChoices)
    .values({ learnerId, recording: true, ...set })
    .onConflictDoUpdate({ target: learningChoices.learnerId, set })
}

/** What a learner says they know already, by objective. */
export async function readPriors(connection: Connection, learnerId: string): Promise<Map<string, PriorLevel>> {
  const rows = await connection.select().from(learningPriors).where(eq(learningPriors.learnerId, learnerId))
  return new Map(rows.map(({ objectiveId, level }) => [objectiveId, level]))
}

/** Keeps what a learner says of an objective; the newest word counts. */
export async function savePrior(
  transaction: Connection,
  prior: { learnerId: string; objectiveId: string; level: PriorLevel },
  now: Date,
): Promise<void> {
  const at = now.toISOString()
  await transaction
    .insert(learningPriors)
    .values({ ...prior, at })
    .onConflictDoUpdate({
      target: [learningPriors.learnerId, learningPriors.objectiveId],
      set: { level: prior.level, at },
    })
}
