import type { PlanRow } from '../../agents/quiz/write-items.ts'
import { wholeText } from '../../knowledge/whole-text.ts'
import { type ItemContent, itemTypes } from '../../teaching/quiz-item.ts'
import { rightAnswer } from '../../teaching/right-answer.ts'
import type { CaseOutcome } from '../measure/case-outcome.ts'
import { quizCues } from '../measure/quiz-cues.ts'
import { quizItemMarks } from '../measure/quiz-item-marks.ts'
import type { Product } from '../product.ts'
import type { CorpusItems } from '../role-work/write-corpus-items.ts'
import type { Suite } from './suite.ts'

/** Kinds of documents that teachers set questions on. */
const asked = ['law', 'national-standard', 'industry-standard', 'company-document', 'training', 'course', 'guide']
/** Each type twice, at whatever level; and what only a level decides. */
const plan: readonly PlanRow[] = [
  ...itemTypes.map((type): PlanRow => ({ type, bloom: null, count: 2 })),
  { type: 'single-choice', bloom: 'remember', count: 1 },
  { type: 'single-choice', bloom: 'understand', count: 1 },
]
/** The most that one place, or the longest option, may be right of all single choices: by chance one of four. */
const cueAtMost = 0.45
/** How far the share of true judgements may be from a half. */
const judgedOff = 0.15

/** Are the items that the rules write right, alone right, well offered, and those that were asked for? */
export const quizSuite: Suite = {
  name: 'quiz',
  title: '出题',
  async run({ product, wanted, seed }) {
    const outcomes: CaseOutcome[] = []
    const all: ItemContent[] = []
    for (const document of documentsAsked(product)) {
      const written = product.writeItems(document.id, plan, seed)
      const name = `quiz-${document.title}（${document.edition ?? ''}）`.replaceAll(/\s/gu, '')
      outcomes.push(...[scorePlan(name, written)].filter(wanted))
      const items = written.items.map((item, at) => scoreItem(product, `${name}-${at + 1}`, item))
      outcomes.push(...items.filter(wanted))
      all.push(...written.items)
    }
    return { outcomes: [...outcomes, scoreCues(all)] }
  },
}

function documentsAsked({ library }: Product) {
  const documents = new Map([...library.byId.values()].map(({ document }) => [document.id, document]))
  return [...documents.values()].filter(({ kind }) => asked.includes(kind))
}

function scoreItem({ library }: Product, id: string, item: ItemContent): CaseOutcome {
  const cited = item.sources.flatMap(({ clauseId }) => {
    const entry = library.byId.get(clauseId)
    return entry ? [{ id: clauseId, text: wholeText(entry) }] : []
  })
  const scores = quizItemMarks(item, cited)
  const faults = Object.keys(scores).filter((mark) => scores[mark] === 0)
  return {
    id,
    type: item.type,
    question: item.stem,
    passed: faults.length === 0,
    scores,
    expected: '答案有依据，唯一，干扰项写明误解，没有线索，解析是原文',
    came: `${faults.join('、')} ${itemInWords(item)}`.trim(),
    evidence: item.sources.map(({ documentTitle: document, clause, clauseId }) => {
      const text = cited.find(({ id: own }) => own === clauseId)?.text ?? ''
      return { document, clause, text, role: 'other' as const }
    }),
  }
}

/** Every line of the plan is written or told as short, in the type and at the level that it names. */
function scorePlan(id: string, { items, shortages }: CorpusItems): CaseOutcome {
  const fits = itemTypes.every((type) => fitsLevels(items, shortages, type))
  const short = shortages.map(({ type, bloom, count, written }) => `${type} ${bloom ?? ''} ${count - written}`)
  return {
    id: `${id}-plan`,
    type: 'plan',
    question: '题型和层次与命题计划一致吗？',
    passed: fits,
    scores: { 'as asked': fits ? 1 : 0 },
    expected: plan.map(({ type, bloom, count }) => `${type} ${bloom ?? ''} ${count}`).join('；'),
    came: `${items.length} 题；缺 ${short.join('；')}`,
    evidence: [],
  }
}

/** As many of a type as its lines say were written, and at least so many at each level that a line names. */
function fitsLevels(items: readonly ItemContent[], shortages: CorpusItems['shortages'], type: ItemContent['type']) {
  const own = items.filter((item) => item.type === type)
  const rows = plan
    .filter((row) => row.type === type)
    .map(
      (row) =>
        shortages.find((short) => short.type === type && short.bloom === row.bloom) ?? { ...row, written: row.count },
    )
  const levels = rows.filter(({ bloom }) => bloom !== null)
  return (
    own.length === rows.reduce((sum, { written }) => sum + written, 0) &&
    levels.every(({ bloom, written }) => own.filter((item) => item.bloom === bloom).length >= written)
  )
}

/** Over all documents: neither the place nor the length of the right option tells it, nor do most judgements go one way. */
function scoreCues(items: readonly ItemContent[]): CaseOutcome {
  const { samePlace, longest, judgedTrue } = quizCues(items)
  const shares = [samePlace, longest, judgedTrue].map((share) => share ?? 0)
  const [placed = 0, long = 0, judged = 0] = shares
  const hidden = placed <= cueAtMost && long <= cueAtMost && Math.abs(judged - 0.5) <= judgedOff
  return {
    id: 'quiz-keys',
    type: 'cues',
    question: '不看题也能按位置、长短或“都选对”猜中吗？',
    passed: hidden,
    scores: { 'cues hidden': hidden ? 1 : 0 },
    expected: `同一位置、最长的选项都不超过 ${cueAtMost * 100}%，判断题对错各半左右`,
    came: `同一位置 ${placed.toFixed(2)}，最长 ${long.toFixed(2)}，判断题为对 ${judged.toFixed(2)}`,
    evidence: [],
  }
}

const itemInWords = (item: ItemContent): string =>
  `${item.stem} ${'options' in item ? item.options.map(({ text }) => text).join(' / ') : ''} 答案：${rightAnswer(item)} 解析：${item.explanation}`
