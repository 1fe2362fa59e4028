import type { Check } from '../measure/check-thresholds.ts'
import type { RunRecord } from '../run-record.ts'
import { peerRows } from './comparison-section.ts'
import type { Report } from './report.ts'
import { percent } from './table.ts'

/** A report as one table in Markdown: every score with n, its 95 % interval and its threshold, and the peers beside. */
export function reportMarkdown({ record, peers = [] }: Report): string {
  const cases = record.suites.reduce((sum, { outcomes }) => sum + outcomes.length, 0)
  return `${[
    `# Evaluation, ${record.half === 'all' ? 'both halves' : `${record.half} half`}`,
    '',
    `Commit ${record.commit?.slice(0, 7) ?? 'none'}${record.changed ? ' with changes' : ''}, ${record.startedAt.slice(0, 10)}, model ${record.model}, seed \`${record.seed}\`. ${cases} cases; 95 % Wilson intervals.`,
    '',
    ...table(['suite', 'score', 'n', 'rate', 'interval', 'at least'], scoreRows(record)),
    ...record.suites.flatMap(({ name, notRun }) =>
      notRun === undefined ? [] : ['', `\`${name}\` was not run: ${notRun}`],
    ),
    ...(peers.length === 0
      ? []
      : [
          '',
          ...table(
            ['score', `this product (${record.model})`, ...peers.map(({ name }) => name)],
            peerRows(record, peers),
          ),
        ]),
  ].join('\n')}\n`
}

function scoreRows({ suites, checks }: RunRecord): string[][] {
  return suites.flatMap(({ name, rates }) =>
    rates
      .filter(({ type }) => type === null)
      .map(({ metric, n, value, low, high }) => {
        const check = checks.find((one) => one.metric === `${name}.${metric}`)
        return [`\`${name}\``, metric, String(n), percent(value), `${percent(low)} – ${percent(high)}`, goal(check)]
      }),
  )
}

const goal = (check: Check | undefined): string =>
  check === undefined ? '' : `${percent(check.atLeast)}${check.met === false ? ' **missed**' : ''}`

const table = (head: readonly string[], rows: readonly string[][]): string[] =>
  [head, head.map(() => '---'), ...rows].map(
    (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`,
  )
