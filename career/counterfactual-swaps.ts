import { isDeepStrictEqual } from 'node:util'

/** Two résumés that differ in one attribute of the person and in nothing that tells whether they can do the work. */
export type SwapPair = { id: string; attribute: string; original: string[]; swapped: string[] }

/** What is swapped: none of it may ever change a score. Invented names (示例). */
const alternatives = {
  name: ['王示例', '阿依示例', '扎西示例', '欧阳示例', '示例'],
  sex: ['男'],
  age: ['17岁', '24岁', '35岁', '47岁', '58岁'],
  birth: ['1979年11月', '1990年6月', '2001年1月', '2009年9月'],
  origin: ['北京', '河南商丘', '新疆喀什', '西藏拉萨', '黑龙江漠河'],
  ethnicity: ['藏族', '维吾尔族', '羌族', '回族', '蒙古族'],
} as const

type Person = Record<keyof typeof alternatives, string>

/** Pairs from résumés that are written for a person: each attribute on its own, then all at once; pairs of equal text are left out. */
export function counterfactualPairs(
  resumes: readonly { id: string; lines: (person: Person) => string[] }[],
  person: Person,
): SwapPair[] {
  const attributes = Object.keys(alternatives) as (keyof Person)[]
  const swaps = attributes.flatMap((attribute) =>
    alternatives[attribute].map((value) => ({
      attribute: `${attribute}: ${value}`,
      other: { ...person, [attribute]: value },
    })),
  )
  const whole = [0, 1, 2, 3, 4].map((turn) => ({
    attribute: `all: ${turn}`,
    other: Object.fromEntries(
      attributes.map((attribute) => [attribute, alternatives[attribute][turn % alternatives[attribute].length]]),
    ) as Person,
  }))
  return resumes.flatMap(({ id, lines }) => {
    const original = lines(person)
    return [...swaps, ...whole]
      .map(({ attribute, other }) => ({ id, attribute, original, swapped: lines(other) }))
      .filter(({ swapped }) => !isDeepStrictEqual(swapped, original))
  })
}

/**
 * The pairs for which an outcome changes, by any path from lines to scores: by code, or by a model. `outcome` must hold
 * what decides something for a person (scores, order, what is met) and not the quoted lines themselves.
 */
export async function changedBySwaps(
  pairs: readonly SwapPair[],
  outcome: (lines: string[]) => unknown,
): Promise<SwapPair[]> {
  const changed: SwapPair[] = []
  for (const pair of pairs) {
    if (!isDeepStrictEqual(await outcome(pair.original), await outcome(pair.swapped))) changed.push(pair)
  }
  return changed
}
