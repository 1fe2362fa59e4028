import { z } from 'zod'
import { tutorModes } from '../../agents/tutor/tutoring.ts'
import { readRows } from '../eval-case.ts'
import type { CaseOutcome } from '../measure/case-outcome.ts'
import { factStandsIn, flatten } from '../measure/fact-stands-in.ts'
import type { Product } from '../product.ts'
import type { TutorMessage } from '../role-work/tutor-conversation.ts'
import type { Suite } from './suite.ts'

/**
 * What a good tutor does at this point. `ask`, `asks-steps`, `item`: asks and does not tell; `hold`, `hint`: helps on and
 * does not tell; `credit`: takes up what is right in a try; `confirm`, `tell`, `graded`, `verdict`: shows the words of the clause.
 */
const moves = ['ask', 'asks-steps', 'item', 'hold', 'hint', 'credit', 'confirm', 'tell', 'graded', 'verdict'] as const

const rowSchema = z.strictObject({
  id: z.string(),
  mode: z.enum(tutorModes),
  /** A word of the learner's question that the tutor takes up. */
  about: z.string(),
  /** What the learner is to find; `|` separates wordings. */
  sought: z.array(z.string()),
  /** `own`: words of the learner's try that are right. */
  turns: z.array(z.strictObject({ say: z.string(), move: z.enum(moves), own: z.string().optional() })).min(2),
  why: z.string(),
})
type Row = z.infer<typeof rowSchema>
type Turn = Row['turns'][number] & { came: TutorMessage }

const loadRows = (): Row[] => readRows(new URL('../data/pedagogy.jsonl', import.meta.url), rowSchema)

/** Own words of one turn, in characters: what a phone shows without scrolling. */
const ownAtMost = 200
const turnsToEndAtMost = 12
const reflection = /想一想|想想|回头想/u

/**
 * Does the tutor teach as the five principles of LearnLM (Jurenka et al. 2024) ask, by marks that code can see? Active
 * learning: asks before telling. Load: one question a turn, few words. Adapting: the learner's words and subject. Curiosity
 * is met by telling in time, not never; metacognition by a thought back at the end.
 */
export const pedagogySuite: Suite = {
  name: 'pedagogy',
  title: '辅导方式',
  async run({ product, wanted }) {
    const outcomes: CaseOutcome[] = []
    for (const row of loadRows().filter(wanted)) outcomes.push(await scoreConversation(product, row))
    return { outcomes }
  },
}

async function scoreConversation(product: Product, row: Row): Promise<CaseOutcome> {
  const say = product.tutor(row.mode)
  const turns: Turn[] = []
  for (const turn of row.turns) turns.push({ ...turn, came: await say(turn.say) })
  const last = await toTheEnd(say, turns.at(-1)?.came)
  const scores = scoresOf(row, turns, last)
  const faults = Object.keys(scores).filter((mark) => scores[mark] !== 1)
  return {
    id: row.id,
    type: row.mode,
    question: row.turns[0]?.say ?? '',
    passed: faults.length === 0,
    scores,
    expected: `${row.why}；要找到：${row.sought.join('；')}`,
    came: [faults.join('、'), ...turns.map(({ say: said, move, came }) => `【${move}】${said} → ${came.text}`)].join(
      '\n',
    ),
    evidence: [],
  }
}

/** Goes on without knowing until a guided exchange is over: what it ends with counts. */
async function toTheEnd(say: (text: string) => Promise<TutorMessage>, last: TutorMessage | undefined) {
  let message = last
  for (let turn = 0; turn < turnsToEndAtMost && message?.card?.kind === 'socratic' && !isOver(message); turn++) {
    message = await say('不知道')
  }
  return message
}

const isOver = ({ card }: TutorMessage): boolean =>
  card?.kind === 'socratic' && (card.outcome === 'right' || card.outcome === 'told')

function scoresOf(row: Row, turns: readonly Turn[], last: TutorMessage | undefined): Record<string, number> {
  const [first, ...others] = turns
  const held = others.filter(({ move }) => ['item', 'hold', 'hint', 'credit'].includes(move))
  const told = turns.filter(({ move }) => ['confirm', 'tell', 'graded', 'verdict'].includes(move))
  const own = turns.filter((turn) => turn.own !== undefined)
  const share = (of: readonly Turn[], isRight: (turn: Turn) => boolean) =>
    of.length === 0 ? {} : of.filter(isRight).length / of.length
  const scored = {
    'asks before telling': first && asks(first.came) && !tells(row, first) ? 1 : 0,
    'holds back': share(held, (turn) => !tells(row, turn)),
    'one question': share(turns, ({ came }) => questionsIn(came.own) <= 1),
    'few words': share(turns, ({ came }) => came.own.length <= ownAtMost),
    'own words': share(own, ({ came, own: words = '' }) =>
      quotesOf(came.own).some((quote) => flatten(quote).includes(flatten(words))),
    ),
    'own subject': row.mode === 'practise' || row.mode === 'review' ? {} : first?.came.text.includes(row.about) ? 1 : 0,
    'tells in time': share(
      told,
      (turn) => turn.came.cited > 0 && row.sought.every((fact) => factStandsIn(fact, turn.came.text)),
    ),
    'thinks back':
      row.mode === 'socratic' || row.mode === 'procedure' ? (reflection.test(last?.own ?? '') ? 1 : 0) : {},
  }
  return Object.fromEntries(
    Object.entries(scored).flatMap(([name, score]) => (typeof score === 'number' ? [[name, score]] : [])),
  )
}

/** Says what is to be found, other than in words that the learner has said. */
const tells = ({ sought }: Row, { say, came }: Turn): boolean =>
  sought.some((fact) => factStandsIn(fact, came.text) && !factStandsIn(fact, say))

const asks = ({ card, own }: TutorMessage): boolean =>
  card?.kind === 'item' || questionsIn(own) > 0 || /写出来|说出|说说/u.test(own)

const questionsIn = (words: string): number => words.replaceAll(/“[^”]*”/gu, '').match(/[？?]/gu)?.length ?? 0

const quotesOf = (words: string): string[] => [...words.matchAll(/“([^”]*)”/gu)].map((match) => match[1] ?? '')
