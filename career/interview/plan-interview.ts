import { seededRandom } from '../../storage/seeded-random.ts'
import type { InterviewQuestion, QuestionKind } from './interview-question.ts'
import { questionsFor } from './question-bank.ts'

export const interviewLevels = [1, 2, 3] as const
export type InterviewLevel = (typeof interviewLevels)[number]

/** The rounds of an interview, in order; the least is six, above the five that make an interview. */
const rounds: Record<InterviewLevel, readonly QuestionKind[]> = {
  1: ['opening', 'technical', 'technical', 'situational', 'situational', 'behavioural'],
  2: ['opening', 'technical', 'technical', 'situational', 'technical', 'situational', 'behavioural'],
  3: ['opening', 'technical', 'technical', 'situational', 'technical', 'situational', 'behavioural', 'behavioural'],
}

export type InterviewWish = {
  postId: string
  level: InterviewLevel
  seed: string
  /** Ids of questions that the person had lately: asked again only where nothing else is left. */
  recent: ReadonlySet<string>
  /**
   * Questions made from the school's own documents; one of them is asked among the technical ones. Where the bank has no
   * technical questions for the post, they are all that is asked of the trade.
   */
  own?: readonly InterviewQuestion[]
}

/** The questions of an interview: chosen by lot from what fits the post and the level, none twice. */
export function planInterview({ postId, level, seed, recent, own = [] }: InterviewWish): InterviewQuestion[] {
  const random = seededRandom(seed)
  const bank = questionsFor(postId)
  const known = bank.some(({ kind }) => kind === 'technical')
  const pool = random.shuffle(known ? bank : [...bank, ...own])
  const chosen: InterviewQuestion[] = []
  for (const kind of rounds[level]) {
    const best = bestOf(kind) ?? bestOf('technical') ?? bestOf('behavioural')
    if (best) chosen.push(best)
  }
  if (!known) return chosen
  const [fromSchool] = random.shuffle(own)
  const place = chosen.findLastIndex(({ kind }) => kind === 'technical')
  return fromSchool && place >= 0 ? chosen.with(place, fromSchool) : chosen

  function bestOf(kind: QuestionKind): InterviewQuestion | undefined {
    const candidates = pool.filter((question) => question.kind === kind && !chosen.includes(question))
    return candidates.toSorted((one, other) => cost(one) - cost(other))[0]
  }

  // Had lately weighs most; then a question above the level; then one far below it; then one for any post where the post has its own.
  function cost(question: InterviewQuestion): number {
    const apart = question.level - level
    return (recent.has(question.id) ? 100 : 0) + (apart > 0 ? apart * 10 : -apart * 2)
  }
}
