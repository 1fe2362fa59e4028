import { actorsIn } from './actors.ts'
import { according, cited, common, type Draft, options, sourceOf } from './draft-item.ts'
import type { QuizPool } from './quiz-pool.ts'
import type { ReadQuizClause } from './read-quiz-clause.ts'

/** Fill-in and single choice of who has to do something. */
export function fromActors(read: ReadQuizClause, pool: QuizPool): Draft[] {
  const { clause } = read
  return read.sentences
    .filter(({ standsAlone, text }) => standsAlone && text.length <= 110)
    .flatMap(({ text }) =>
      actorsIn(text)
        .filter(({ actor }) => text.split(actor).length === 2)
        .flatMap(({ actor, at, deed }): Draft[] => {
          const stem = `${according(clause)}${text.slice(0, at)}____${text.slice(at + actor.length)}。`
          const shared = { stem, explanation: cited(clause, text), sources: [sourceOf(clause, text)] }
          const draft = { clauseId: clause.id, focus: `${text}@${at}`, worth: 2.5 }
          const blank: Draft = {
            ...draft,
            content: { type: 'fill-in', ...common({ ...shared, difficulty: 3 }), blanks: [{ accepted: [actor] }] },
          }
          const wrong = pool.random
            .shuffle(pool.actors)
            .filter(
              (other) =>
                !text.includes(other) &&
                !clause.text.includes(other) &&
                !actor.includes(other) &&
                !other.includes(actor) &&
                // The head of a department could be taken for the department.
                other.slice(0, 4) !== actor.slice(0, 4),
            )
            .slice(0, 3)
          if (wrong.length < 3) return [blank]
          const texts = [
            { text: actor, misconception: null },
            ...wrong.map((other) => ({ text: other, misconception: `以为由${other}${deed}` })),
          ]
          const { options: named, key } = options(pool.random.shuffle(texts), [actor])
          return [
            blank,
            { ...draft, content: { type: 'single-choice', ...common(shared), options: named, key: key[0] ?? '' } },
          ]
        }),
    )
}
