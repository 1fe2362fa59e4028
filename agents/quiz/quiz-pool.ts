import type { SeededRandom } from '../../storage/seeded-random.ts'
import { likeness } from '../../teaching/plain-words.ts'
import { actorsIn } from './actors.ts'
import { type Enumeration, enumerationsIn } from './enumerations.ts'
import { type Quantity, quantitiesIn } from './quantities.ts'
import type { QuizDefinition, QuizList, ReadQuizClause } from './read-quiz-clause.ts'

type Of<T> = T & { clause: ReadQuizClause['clause'] }

/** What the neighbourhood of the clauses offers for wrong options: they are real words of the same documents. */
export type QuizPool = {
  lists: Of<QuizList>[]
  definitions: Of<QuizDefinition>[]
  enumerations: Of<Enumeration>[]
  quantities: Of<Quantity>[]
  actors: string[]
  random: SeededRandom
}

export function quizPool(reads: readonly ReadQuizClause[], random: SeededRandom): QuizPool {
  const of = <T extends object>(pick: (read: ReadQuizClause) => T[]): Of<T>[] =>
    reads.flatMap((read) => pick(read).map((found) => ({ ...found, clause: read.clause })))
  return {
    lists: of(({ lists }) => lists),
    definitions: of(({ definitions }) => definitions),
    enumerations: of(({ sentences }) => sentences.flatMap(({ text }) => enumerationsIn(text))),
    quantities: of(({ sentences }) => sentences.flatMap(({ text }) => quantitiesIn(text))),
    actors: [
      ...new Set(
        reads.flatMap(({ sentences }) => sentences.flatMap(({ text }) => actorsIn(text).map(({ actor }) => actor))),
      ),
    ],
    random,
  }
}

/** Texts that differ from these and from one another by more than a word. */
export function unlike(texts: readonly string[], than: readonly string[], most: number): string[] {
  const kept: string[] = []
  for (const text of texts) {
    if (kept.length >= most) break
    if ([...than, ...kept].every((other) => likeness(text, other) < 0.45)) kept.push(text)
  }
  return kept
}

/** Those first whose length is nearest, so that length tells nothing. */
export const nearestInLength = <T>(things: readonly T[], length: number, textOf: (thing: T) => string): T[] =>
  [...things].sort((one, other) => Math.abs(textOf(one).length - length) - Math.abs(textOf(other).length - length))
