import type { Curve } from './case-outcome.ts'

/**
 * What any limit on the probability of an answer would do: for each, the share of uncovered questions turned away against
 * the share of covered ones, beside refusing at random.
 */
export function operatingCurve(judged: readonly { covered: boolean; probability: number }[]): Curve {
  const limits = [...new Set([0, ...judged.map(({ probability }) => probability), 1.001])].sort((a, b) => a - b)
  const turnedAway = (covered: boolean, limit: number) => {
    const group = judged.filter((row) => row.covered === covered)
    return group.length === 0 ? 0 : group.filter(({ probability }) => probability < limit).length / group.length
  }
  const points = limits.map((limit): [number, number] => [
    round(turnedAway(true, limit)),
    round(turnedAway(false, limit)),
  ])
  return {
    name: '拒答的取舍',
    x: '横轴：讲到的问题被误拒的比例；纵轴：没有讲到的问题被拒答的比例',
    lines: [
      {
        name: '按证据的概率',
        points: points.filter(([x, y], at) => x !== points[at - 1]?.[0] || y !== points[at - 1]?.[1]),
      },
      {
        name: '随意拒答',
        points: [
          [0, 0],
          [1, 1],
        ],
      },
    ],
  }
}

const round = (value: number): number => Math.round(value * 1_000) / 1_000
