import { according, cited, common, type Draft, options, sourceOf } from './draft-item.ts'
import { enumerationsIn } from './enumerations.ts'
import { nearestInLength, type QuizPool, unlike } from './quiz-pool.ts'
import type { ReadQuizClause } from './read-quiz-clause.ts'

// A longer name would have to be known by heart, word for word; a shorter one has too many words that mean the same.
const longestBlank = 6
const shortestBlank = 3
const party = /(?:人|人员|部门|企业|单位|机构|方)$/u

/** For things listed in a row: one left out to be filled in, and a multiple choice among things listed elsewhere. */
export function fromEnumerations(read: ReadQuizClause, pool: QuizPool): Draft[] {
  const { clause } = read
  return read.sentences
    .filter(({ standsAlone, text }) => standsAlone && text.length <= 120)
    .flatMap(({ text }) =>
      enumerationsIn(text).flatMap(({ before, parts, verb }): Draft[] => {
        const shared = { explanation: cited(clause, text), sources: [sourceOf(clause, text)] }
        const drafts: Draft[] = []
        const left = pool.random.shuffle(
          parts.filter(
            (part) => part.length >= shortestBlank && part.length <= longestBlank && text.split(part).length === 2,
          ),
        )[0]
        if (left) {
          const stem = `${according(clause)}${text.replace(left, '____')}。`
          const content = {
            type: 'fill-in' as const,
            ...common({ ...shared, stem, difficulty: 4 }),
            blanks: [{ accepted: [left] }],
          }
          drafts.push({ content, clauseId: clause.id, focus: `${text}#blank`, worth: 1.5 })
        }
        const subject = subjectOf(before)
        const right = unlike(pool.random.shuffle(parts), [], 3)
        const foreign = pool.enumerations
          .filter((other) => other.clause.id !== clause.id && other.verb === verb)
          .flatMap((other) =>
            other.parts.map((part) => ({ text: part, misconception: `与${other.clause.label}要求的内容混淆` })),
          )
          .filter(
            ({ text: part }) =>
              !clause.text.includes(part) &&
              // Somebody among things that are recorded would be seen at once.
              (!party.test(part) || parts.every((one) => party.test(one))) &&
              parts.every((one) => !part.includes(one) && !one.includes(part)),
          )
        const length = right.reduce((sum, part) => sum + part.length, 0) / Math.max(1, right.length)
        const near = nearestInLength(pool.random.shuffle(foreign), length, ({ text: part }) => part)
        const texts = unlike(
          near.map(({ text: part }) => part),
          parts,
          2,
        )
        if (right.length < 2 || texts.length < 2 || subject === null) return drafts
        const wrong = texts.flatMap((part) => near.find((one) => one.text === part) ?? [])
        const { options: named, key } = options(
          pool.random.shuffle([...right.map((part) => ({ text: part, misconception: null })), ...wrong]),
          right,
        )
        const content = {
          type: 'multiple-choice' as const,
          ...common({
            ...shared,
            stem: `${according(clause)}${subject}${verb === '分为' ? '分为' : `应当${verb}`}的内容有（　　）。`,
            difficulty: 3,
          }),
          marks: 3,
          options: named,
          key,
        }
        drafts.push({ content, clauseId: clause.id, focus: `${text}#multiple`, worth: 2 })
        return drafts
      }),
    )
}

/** What the row belongs to, from the words before it; null where they do not name one thing. */
function subjectOf(before: string): string | null {
  const bare = before.replace(/(?:[，：、]|并|且|应当|均|至少|内容|其|的)+$/u, '')
  const last = bare.split(/[，。；]/u).at(-1) ?? ''
  const having = /应当有(?:.{0,6}的)?(.{2,8})$/u.exec(last)?.[1]
  const subject = having && last === bare ? having : last
  return subject.length < 3 || /应当|必须|不得|可以|^(?:并|且|其|如|在)/u.test(subject) ? null : subject
}
