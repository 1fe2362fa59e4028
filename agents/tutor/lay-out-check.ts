import type { ProcedureCheck, StepResult } from '../../exercises/procedure/check-procedure.ts'
import type { LibraryProcedure } from '../../exercises/procedure/list-procedures.ts'
import { questionCoverage } from '../../knowledge/question-coverage.ts'
import type { AnswerDraft } from '../answer-draft.ts'
import { escapeMarkdown } from '../escape-markdown.ts'
import { splitSentences } from '../split-sentences.ts'
import type { TurnEvent } from '../turn-event.ts'
import type { TutorCard } from './tutoring.ts'

type Card = Extract<TutorCard, { kind: 'procedure' }>

const verdicts = {
  pass: '全部正确。',
  improve: '大体对了，还有要改的地方。',
  fail: '**没有通过**：关键步骤出了错。关键步骤必须全对，其他步骤再好也不能抵。',
  'off-topic': '',
}
const states: Record<Exclude<StepResult['state'], 'done'>, string> = {
  omitted: '漏了',
  denied: '你说不做',
  'out-of-order': '顺序不对',
  'wrong-value': '数值不对',
}

/** Tells what the check found, fault by fault, each with its clause; gives the card that shows the whole. */
export async function* layOutCheck(
  draft: AnswerDraft,
  { procedure, document, clauses }: LibraryProcedure,
  check: ProcedureCheck,
): AsyncGenerator<TurnEvent, Card> {
  const faults = check.steps.filter(({ state }) => state !== 'done')
  yield draft.append(`检查“${procedure.title}”：${verdicts[check.verdict]}`)
  const markers = new Map<string, number>()
  const mark = (label: string, words: string) => {
    const clause = clauses.get(label)
    if (!clause) return null
    const cited = draft.cite({ clause, document, score: 1, addressed: true }, closestSentence(clause.text, words))
    markers.set(label, cited.marker)
    return cited
  }
  const lines: string[] = []
  for (const { step, state, value } of faults) {
    const cited = mark(step.clause, step.text)
    if (cited) yield* cited.events
    const what = state === 'done' ? '' : states[state]
    const number = procedure.steps.indexOf(step) + 1
    const place = state === 'out-of-order' ? `，${placeWords(procedure.steps, step)}` : ''
    const stated = value === undefined ? '' : `（你说的是 ${value}）`
    lines.push(
      `- **${what}${step.critical ? '（关键）' : ''}** 第 ${number} 步 ${escapeMarkdown(step.text)}${stated}${place} [${cited?.marker}]`,
    )
  }
  for (const act of check.forbidden) {
    const cited = mark(act.clause, act.text)
    if (cited) yield* cited.events
    lines.push(`- **不允许${act.critical ? '（关键）' : ''}** ${escapeMarkdown(act.text)} [${cited?.marker}]`)
  }
  if (lines.length > 0) yield draft.append(`\n\n${lines.join('\n')}`)
  const rest = [...check.steps.map(({ step }) => step), ...check.forbidden]
  for (const { clause, text } of rest) {
    if (markers.has(clause)) continue
    const cited = mark(clause, text)
    if (cited) yield* cited.events
  }
  const right = check.steps.length - faults.length
  yield draft.append(
    lines.length === 0
      ? `\n\n${right} 步都说到了，次序也对 ${[...markers.values()].map((marker) => `[${marker}]`).join('')}。**回头想一想** 哪一步最容易在忙的时候漏掉？写下你打算怎么提醒自己。`
      : `\n\n说对了 ${right} 步，共 ${check.steps.length} 步。改一改，再说一遍；说完想一想，漏掉的那一步为什么要做。`,
  )
  const bound = ({ text, clause, critical }: { text: string; clause: string; critical?: boolean }) => ({
    text,
    clause,
    marker: markers.get(clause) ?? 0,
    critical: critical === true,
  })
  return {
    kind: 'procedure',
    title: procedure.title,
    documentTitle: document.title,
    verdict: check.verdict === 'off-topic' ? 'improve' : check.verdict,
    steps: check.steps.map(({ step, state, value }) => ({ ...bound(step), state, value: value ?? null })),
    forbidden: check.forbidden.map(bound),
  }
}

function placeWords(
  steps: LibraryProcedure['procedure']['steps'],
  step: LibraryProcedure['procedure']['steps'][number],
): string {
  const before = steps[steps.indexOf(step) - 1]
  const after = steps[steps.indexOf(step) + 1]
  if (before && after) return `应在“${before.text}”之后、“${after.text}”之前`
  return before ? `应在“${before.text}”之后` : '应最先做'
}

function closestSentence(text: string, words: string): string {
  const sentences = splitSentences(text).map((sentence) => sentence.text)
  const [best] = sentences
    .map((sentence) => ({ sentence, share: questionCoverage(words, sentence).share }))
    .sort((a, b) => b.share - a.share)
  return best?.sentence ?? text
}
