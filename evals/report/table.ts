import type { Check } from '../measure/check-thresholds.ts'
import type { Rate } from '../measure/rates-of.ts'
import type { RunRecord, SuiteRecord } from '../run-record.ts'

/** A run as lines for a terminal: every rate with n and its interval, then the thresholds that were missed. */
export function reportTable(record: RunRecord): string[] {
  const missed = record.checks.filter(({ met }) => met === false)
  const untested = record.checks.filter(({ met }) => met === null)
  const unit = `${record.suites.reduce((sum, suite) => sum + suite.outcomes.length, 0)} 题，${(record.tookMs / 1000).toFixed(1)} 秒`
  return [
    ...record.suites.flatMap((suite) => suiteLines(suite, record.checks)),
    '',
    `${record.commit?.slice(0, 7) ?? '无提交号'}${record.changed ? '（有未提交的改动）' : ''}  模型 ${record.model}  ${record.half}  ${unit}`,
    ...untested.map(({ metric }) => `未检查 ${metric}：所选部分没有对应的题。`),
    ...missed.map(
      ({ metric, rate, atLeast, why }) =>
        `不达标 ${metric}：${percent(rate?.value ?? 0)}，应不低于 ${percent(atLeast)}（${why}）`,
    ),
    ...(record.checks.length > 0 && missed.length === 0 ? ['门槛全部达到。'] : []),
    ...(record.half === 'tune' ? ['门槛只在 gate 部分检查。'] : []),
  ]
}

function suiteLines(suite: SuiteRecord, checks: readonly Check[]): string[] {
  if (suite.notRun !== undefined) return ['', `${suite.name}（${suite.title}）  未运行：${suite.notRun}。`]
  const failed = suite.outcomes.filter((outcome) => !outcome.passed).length
  return [
    '',
    `${suite.name}（${suite.title}）  ${suite.outcomes.length} 题，未过 ${failed}，${(suite.tookMs / 1000).toFixed(1)} 秒`,
    ...suite.rates.map((rate) =>
      rateLine(
        rate,
        checks.find(({ metric }) => metric === `${suite.name}.${rate.metric}`),
      ),
    ),
    ...(suite.figures ?? []).map(
      ({ name, value, n }) => `  ${name.padEnd(22)} n=${String(n).padEnd(5)} ${figure(value)}`,
    ),
  ]
}

function rateLine(rate: Rate, check: Check | undefined): string {
  const name = rate.type === null ? `  ${rate.metric}` : `      ${rate.type}`
  const interval = `[${percent(rate.low)}, ${percent(rate.high)}]`
  const goal = rate.type === null && check ? `  ${goalOf(check)}` : ''
  return `${name.padEnd(24)} n=${String(rate.n).padEnd(5)} ${percent(rate.value).padStart(6)}  ${interval}${goal}`
}

/** A threshold with what the gate half came to. */
export const goalOf = ({ rate, atLeast, met }: Check): string =>
  `gate ${rate ? percent(rate.value) : '无题'}，应 >= ${percent(atLeast)}${met === false ? '：不达标' : ''}`

/** A figure that is no rate, with two decimals. */
export const figure = (value: number | null): string => (value === null ? '无法计算' : value.toFixed(2))

/** A rate from 0 to 1 in per cent with one decimal. */
export const percent = (value: number): string => `${(value * 100).toFixed(1)}%`
