import { madePoints } from '../made-points.ts'
import type { CriticalLimit } from './haccp-case.ts'

/** What a stated limit is against the critical one; `stricter` keeps the product safe and is right. */
export type LimitCheck = {
  parameter: string
  verdict: 'right' | 'stricter' | 'looser' | 'missing'
  stated: string | null
}

/** Compares what a learner wrote as a limit with the critical limit. */
export function checkLimit(text: string, limit: CriticalLimit): LimitCheck {
  const { parameter } = limit
  if (limit.kind === 'observed') {
    const [point] = madePoints(text, [{ point: parameter, words: limit.words }])
    return { parameter, verdict: point?.made ? 'right' : 'missing', stated: point?.quote ?? null }
  }
  const stated = valuesWith(text, limit.spellings)
  const verdicts = stated.map((value) => verdictOf(value, limit))
  const best = (['right', 'stricter', 'looser'] as const).find((verdict) => verdicts.includes(verdict)) ?? 'missing'
  const value = stated[verdicts.indexOf(best as never)]
  return { parameter, verdict: best, stated: value === undefined ? null : `${value} ${limit.unit}` }
}

function verdictOf(value: number, { least, most }: { least?: number | undefined; most?: number | undefined }) {
  if (value === least || value === most) return 'right'
  if (least !== undefined && value > least) return 'stricter'
  return most !== undefined && value < most ? 'stricter' : 'looser'
}

/** The numbers that stand before or behind one of these spellings of a unit (72 ℃; aw 不大于 0.85). */
function valuesWith(text: string, spellings: readonly string[]): number[] {
  const plain = text.normalize('NFKC').toLowerCase()
  const units = spellings
    .map((unit) =>
      unit
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[/[\]().*+?^$|\\]/gu, '\\$&'),
    )
    .join('|')
  const found = plain.matchAll(
    new RegExp(
      `(\\d+(?:\\.\\d+)?)\\s*(?:${units})|(?:${units})[^\\d。；;]{0,12}?(\\d+(?:\\.\\d+)?)(?![\\d.]|\\s*(?:[a-z℃%]|°))`,
      'gu',
    ),
  )
  return [...found].map((match) => Number(match[1] ?? match[2]))
}
